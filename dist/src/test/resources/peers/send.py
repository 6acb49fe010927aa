"""Sends each line of standard input as one message: send.py KEY. Types as in send.c."""
import sys

import sysv_ipc

queue = sysv_ipc.MessageQueue(int(sys.argv[1], 0), 0, max_message_size=65536)
for i, line in enumerate(sys.stdin.buffer):
    queue.send(line.rstrip(b"\n"), type=(i * 2654435761 & 0x7FFFFFFF) + 1)
