package org.ipcsh.linux.fd;

import org.ipcsh.api.Constant;

/** What poll(2) waits for and tells, in strace's order. */
public enum PollEvent implements Constant {
  /** Something can be read, or the end is reached. */
  POLLIN(0x1, "something can be read"),
  /** Something out of the ordinary, such as urgent data of TCP. */
  POLLPRI(0x2, "something out of the ordinary, such as urgent data"),
  /** Something can be written. */
  POLLOUT(0x4, "something can be written"),
  /** Told, not asked for: an error; of a pipe to write to: it has no reader. */
  POLLERR(0x8, "told unasked: an error; nobody reads what is written"),
  /** Told, not asked for: the other end is closed. */
  POLLHUP(0x10, "told unasked: the other end is closed"),
  /** Told, not asked for: the descriptor is not open. */
  POLLNVAL(0x20, "told unasked: the descriptor is not open"),
  /** As POLLIN. */
  POLLRDNORM(0x40, "the same as POLLIN"),
  /** Data of a priority band can be read. */
  POLLRDBAND(0x80, "data of a priority band can be read"),
  /** As POLLOUT. */
  POLLWRNORM(0x100, "the same as POLLOUT"),
  /** Data of a priority band can be written. */
  POLLWRBAND(0x200, "data of a priority band can be written"),
  /** Not used by Linux. */
  POLLMSG(0x400, "not used by Linux"),
  /** The other end of a stream socket writes no more. */
  POLLRDHUP(0x2000, "the other end of a socket writes no more");

  private final int number;
  private final String help;

  PollEvent(int number, String help) {
    this.number = number;
    this.help = help;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public String help() {
    return help;
  }
}
