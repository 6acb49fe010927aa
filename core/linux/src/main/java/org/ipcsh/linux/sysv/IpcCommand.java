package org.ipcsh.linux.sysv;

import org.ipcsh.api.Constant;

/** The commands that msgctl(2), semctl(2) and shmctl(2) have in common. */
public enum IpcCommand implements Constant {
  /** Remove it at once. */
  IPC_RMID(0, "remove it at once"),
  /** Change owner, permissions and the like. */
  IPC_SET(1, "change owner, permissions and limits"),
  /** Look at it. */
  IPC_STAT(2, "look at it"),
  /** The limits of the system. */
  IPC_INFO(3, "the limits of the system");

  private final int number;
  private final String help;

  IpcCommand(int number, String help) {
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
