"""Adds 1 to the number in a file, COUNT times, under a lock: add.py KEY FILE COUNT."""
import sys

import sysv_ipc

lock = sysv_ipc.Semaphore(int(sys.argv[1], 0))
lock.undo = True
for _ in range(int(sys.argv[3])):
    with lock:
        with open(sys.argv[2]) as file:
            number = int(file.read())
        with open(sys.argv[2], "w") as file:
            file.write(str(number + 1))
