"""A client of test-double.ipcsh: ask.py KEY "TYPE COMMAND WORDS" prints the answer."""
import sys

import sysv_ipc

queue = sysv_ipc.MessageQueue(int(sys.argv[1], 0), 0, max_message_size=65536)
queue.send(sys.argv[2].encode(), type=1)
answer, _ = queue.receive(type=int(sys.argv[2].split()[0]))
print(answer.decode())
