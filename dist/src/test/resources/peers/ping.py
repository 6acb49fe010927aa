"""Takes turns with another process: ping.py KEY1 KEY2 ROUNDS, as ping.c."""
import sys

import sysv_ipc

give = sysv_ipc.Semaphore(int(sys.argv[1], 0))
take = sysv_ipc.Semaphore(int(sys.argv[2], 0))
for _ in range(int(sys.argv[3])):
    give.release()
    take.acquire()
print(give.value, take.value)
