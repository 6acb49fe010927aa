package org.ipcsh.socket;

import java.nio.ByteBuffer;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Scratch;
import org.ipcsh.linux.Trace;
import org.ipcsh.socket.constant.Level;
import org.ipcsh.socket.option.OptionCalls;
import org.ipcsh.socket.option.SocketOption;

/**
 * A connection that is being made in the background, waited for: poll(2), and then SO_ERROR, which
 * says what became of it. As a call it answers what connect(2) would have.
 */
final class Connection implements NativeCall {
  static final Layout POLLFD = new Layout("struct pollfd", 8);
  static final Layout.Field FD = POLLFD.field("fd", 0, 4);
  static final Layout.Field EVENTS = POLLFD.field("events", 4, 2);
  static final Layout.Field REVENTS = POLLFD.field("revents", 6, 2);

  private static final int POLLOUT = 4;
  private static final int FOREVER = -1;

  private final int fd;
  private final Scratch memory = new Scratch();

  Connection(int fd) {
    this.fd = fd;
  }

  @Override
  public String name() {
    return "connect";
  }

  @Override
  public boolean blocks() {
    return true;
  }

  @Override
  public long make() {
    ByteBuffer struct = memory.of(POLLFD.size() + 2 * Integer.BYTES);
    FD.set(struct, fd);
    EVENTS.set(struct, POLLOUT);
    REVENTS.set(struct, 0);
    if (Calls.libc().poll(memory.address(), 1, FOREVER) < 0) {
      return -1; // woken again
    }
    int value = POLLFD.size();
    struct.putInt(value + Integer.BYTES, Integer.BYTES);
    int level = (int) Level.SOL_SOCKET.number();
    int name = (int) SocketOption.SO_ERROR.number();
    long at = memory.address() + value;
    if (OptionCalls.libc().getsockopt(fd, level, name, at, at + Integer.BYTES) < 0) {
      return -1;
    }
    int error = struct.getInt(value);
    if (error == 0) {
      return 0;
    }
    // As if connect itself had failed: the caller asks for errno.
    jnr.ffi.Runtime.getSystemRuntime().setLastError(error);
    return -1;
  }

  @Override
  public void show(Trace trace, long result) {
    trace.number(fd);
  }
}
