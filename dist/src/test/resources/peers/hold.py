"""Takes the lock and keeps it until killed: hold.py KEY undo|keep."""
import signal
import sys

import sysv_ipc

lock = sysv_ipc.Semaphore(int(sys.argv[1], 0))
lock.undo = sys.argv[2] == "undo"
lock.acquire()
print("held", flush=True)
signal.pause()
