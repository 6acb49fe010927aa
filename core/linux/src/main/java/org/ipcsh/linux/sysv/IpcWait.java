package org.ipcsh.linux.sysv;

import org.ipcsh.api.Constant;

/** The flag of msgsnd(2), msgrcv(2) and semop(2) not to sleep. */
public enum IpcWait implements Constant {
  /** Fail instead of sleeping. */
  IPC_NOWAIT;

  @Override
  public long number() {
    return 04000;
  }

  @Override
  public String help() {
    return "fail instead of sleeping";
  }
}
