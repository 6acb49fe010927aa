package org.ipcsh.linux.sysv;

import org.ipcsh.api.Constant;

/** Flags of msgget(2), semget(2) and shmget(2), in the order strace shows them. */
public enum IpcFlag implements Constant {
  /** Create it if there is none of that key. */
  IPC_CREAT(01000, "create it if there is none of that key"),
  /** With IPC_CREAT: fail with EEXIST if there is one already. */
  IPC_EXCL(02000, "with IPC_CREAT: fail if there is one already");

  private final int number;
  private final String help;

  IpcFlag(int number, String help) {
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
