package org.ipcsh.sem;

import org.ipcsh.api.Constant;

/** Flags of semop(2); {@code IPC_NOWAIT} follows where strace shows them. */
public enum SemFlag implements Constant {
  /** Undo it when this process ends. */
  SEM_UNDO;

  @Override
  public long number() {
    return 0x1000;
  }

  @Override
  public String help() {
    return "give it back when this process ends, however it ends";
  }
}
