package org.ipcsh.msg;

import org.ipcsh.api.Constant;

/** Flags of msgrcv(2), in the order strace shows them; {@code IPC_NOWAIT} follows. */
public enum MsgFlag implements Constant {
  /** Cut what is longer than the size. */
  MSG_NOERROR(010000, "cut what is longer than --size; the rest is lost"),
  /** With a type: the first of any other type. */
  MSG_EXCEPT(020000, "the first message that is not of this type"),
  /** Leave the message where it is; the type is then its place in the queue. */
  MSG_COPY(040000, "copy the message at this place, from 0, and leave it there");

  private final int number;
  private final String help;

  MsgFlag(int number, String help) {
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
