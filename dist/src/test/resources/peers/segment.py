"""Fills a segment from standard input, or prints what is in it: segment.py KEY put|get."""
import sys

import sysv_ipc

memory = sysv_ipc.SharedMemory(int(sys.argv[1], 0))
if sys.argv[2] == "put":
    memory.write(sys.stdin.buffer.read())
else:
    sys.stdout.buffer.write(memory.read(memory.size))
print(memory.number_attached, memory.size, oct(memory.mode), file=sys.stderr)
memory.detach()
