package org.ipcsh.linux.sysv;

import java.util.Arrays;
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

  /** A table for the trace: strace knows this flag, after those of the call, nearly everywhere. */
  public static Constant[] after(Constant... flags) {
    Constant[] table = Arrays.copyOf(flags, flags.length + 1, Constant[].class);
    table[flags.length] = IPC_NOWAIT;
    return table;
  }
}
