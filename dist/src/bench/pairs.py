"""pairs.py COUNT: sends and receives 64 bytes COUNT times, prints nanoseconds per pair."""
import sys
import time

import sysv_ipc

count = int(sys.argv[1])
queue = sysv_ipc.MessageQueue(None, sysv_ipc.IPC_CREX, mode=0o600)
message = b"x" * 64


def run():
    send, receive = queue.send, queue.receive
    for _ in range(count):
        send(message)
        receive()


start = time.monotonic_ns()
run()
end = time.monotonic_ns()
queue.remove()
print((end - start) // count)
