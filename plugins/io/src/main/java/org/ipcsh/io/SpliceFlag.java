package org.ipcsh.io;

import org.ipcsh.api.Constant;

/** Flags of splice(2) and tee(2). */
public enum SpliceFlag implements Constant {
  /** A hint to move pages; of no effect. */
  SPLICE_F_MOVE(1, "a hint to move pages; of no effect"),
  /** Fail with EAGAIN where a pipe would make it wait. */
  SPLICE_F_NONBLOCK(2, "fail with EAGAIN where a pipe would make it wait"),
  /** More will follow, which matters to a socket. */
  SPLICE_F_MORE(4, "more will follow, which matters to a socket"),
  /** For vmsplice(2) alone. */
  SPLICE_F_GIFT(8, "for vmsplice(2) alone");

  private final int number;
  private final String help;

  SpliceFlag(int number, String help) {
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
