package org.ipcsh.msg;

import org.ipcsh.api.Constant;

/** The commands that only msgctl(2) has, all of them Linux's own. */
public enum MsgCommand implements Constant {
  /** Look at the queue in a slot of the kernel's table. */
  MSG_STAT(11, "look at the queue in a slot of the kernel's table"),
  /** What all queues take together. */
  MSG_INFO(12, "what all queues take together"),
  /** As MSG_STAT, without the right to read the queue. */
  MSG_STAT_ANY(13, "as MSG_STAT, without the right to read the queue");

  private final int number;
  private final String help;

  MsgCommand(int number, String help) {
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
