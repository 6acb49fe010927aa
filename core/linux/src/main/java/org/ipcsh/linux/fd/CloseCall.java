package org.ipcsh.linux.fd;

import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;

/**
 * close(2). It can wait, for a socket that lingers or a file server, but is never woken: what was
 * to be closed would stay open.
 *
 * @param fd the descriptor
 */
public record CloseCall(int fd) implements NativeCall {
  @Override
  public String name() {
    return "close";
  }

  @Override
  public long make() {
    return FdCalls.libc().close(fd);
  }

  @Override
  public void show(Trace trace, long result) {
    trace.number(fd);
  }
}
