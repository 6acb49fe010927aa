package org.ipcsh.io;

import org.ipcsh.api.Constant;

/** Commands of fcntl(2). */
public enum FcntlCommand implements Constant {
  /** Copy the descriptor, to this number or a higher one. */
  F_DUPFD(0, "copy the descriptor, to this number or a higher one"),
  /** The flags of the descriptor. */
  F_GETFD(1, "the flags of the descriptor"),
  /** Set the flags of the descriptor. */
  F_SETFD(2, "set the flags of the descriptor"),
  /** The flags it was opened with. */
  F_GETFL(3, "the flags it was opened with"),
  /** Change O_APPEND, O_ASYNC, O_DIRECT, O_NOATIME, O_NONBLOCK. */
  F_SETFL(4, "change O_APPEND, O_ASYNC, O_DIRECT, O_NOATIME, O_NONBLOCK"),
  /** Who would stand in the way of a lock. */
  F_GETLK(5, "who would stand in the way of a lock"),
  /** Lock or unlock, or fail with EAGAIN. */
  F_SETLK(6, "lock or unlock, or fail with EAGAIN"),
  /** Lock, when nobody stands in the way any more. */
  F_SETLKW(7, "lock, when nobody stands in the way any more"),
  /** Who would stand in the way of a lock of the open file. */
  F_OFD_GETLK(36, "who would stand in the way of a lock of the open file"),
  /** Lock the open file or unlock it, or fail with EAGAIN. */
  F_OFD_SETLK(37, "lock the open file or unlock it, or fail with EAGAIN"),
  /** Lock the open file, when nobody stands in the way any more. */
  F_OFD_SETLKW(38, "lock the open file, when nobody stands in the way any more"),
  /** Copy the descriptor, with FD_CLOEXEC. */
  F_DUPFD_CLOEXEC(1030, "copy the descriptor, with FD_CLOEXEC"),
  /** Set how many bytes a pipe holds. */
  F_SETPIPE_SZ(1031, "set how many bytes a pipe holds"),
  /** How many bytes a pipe holds. */
  F_GETPIPE_SZ(1032, "how many bytes a pipe holds"),
  /** Seal a memfd. */
  F_ADD_SEALS(1033, "seal a memfd"),
  /** How a memfd is sealed. */
  F_GET_SEALS(1034, "how a memfd is sealed");

  private final int number;
  private final String help;

  FcntlCommand(int number, String help) {
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
