"""Prints COUNT messages, each as type, blank, text, newline: recv.py KEY COUNT."""
import sys

import sysv_ipc

queue = sysv_ipc.MessageQueue(int(sys.argv[1], 0), 0, max_message_size=65536)
for _ in range(int(sys.argv[2])):
    text, kind = queue.receive()
    sys.stdout.buffer.write(b"%d %s\n" % (kind, text))
