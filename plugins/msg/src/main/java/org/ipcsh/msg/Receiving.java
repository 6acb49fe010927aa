package org.ipcsh.msg;

import java.nio.ByteBuffer;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.linux.Kernel;

/** Takes messages from a queue into a buffer that is large enough. */
final class Receiving {
  /** Where no size is asked for, no more than this is at first, however high msgmax is. */
  private static final int FIRST_MOST = (1 << 20) - Calls.MTEXT;

  /** No message is longer: msgmax is an int, and the type takes its part of what can be mapped. */
  private static final int MOST = Integer.MAX_VALUE - Calls.MTEXT;

  private final Kernel kernel;
  private final MessageQueue queue;

  /** The errno of what gave null. */
  private Errno errno;

  Receiving(Kernel kernel, MessageQueue queue) {
    this.kernel = kernel;
    this.queue = queue;
  }

  /**
   * Takes one.
   *
   * @param size the most it may have, as a {@code size_t}; null for any
   * @return null if the call failed, and {@link #errno} says why
   */
  Message take(long type, int flags, Long size) {
    if (size != null) {
      return receive(size, type, flags);
    }
    if ((flags & MsgFlag.MSG_NOERROR.number()) != 0) {
      // There is no second try, and what does not fit is lost.
      return receive(Math.min(Math.max(Limit.MSGMAX.now(), queue.room()), MOST), type, flags);
    }
    if (queue.room() == 0) {
      queue.room((int) Math.min(Limit.MSGMAX.now(), FIRST_MOST));
    }
    Message message = receive(queue.room(), type, flags);
    while (message == null && errno == Errno.E2BIG && queue.room() < MOST) {
      // Sent when msgmax was higher than when we looked, or it is higher now.
      queue.room((int) Math.min(2L * Math.max(queue.room(), 1), MOST));
      message = receive(queue.room(), type, flags);
    }
    return message;
  }

  Errno errno() {
    return errno;
  }

  private Message receive(long size, long type, int flags) {
    int room = size < 0 ? 0 : (int) Math.min(size, MOST);
    ByteBuffer buffer = kernel.scratch().of(Calls.MTEXT + room);
    long result =
        kernel.attempt(
            new Calls.Receive(queue.id(), buffer, kernel.scratch().address(), size, type, flags));
    if (Kernel.failed(result)) {
      errno = Kernel.errno(result);
      return null;
    }
    byte[] text = new byte[(int) result];
    buffer.get(Calls.MTEXT, text);
    return new Message(buffer.getLong(0), Bytes.wrap(text));
  }
}
