package org.ipcsh.linux.sysv;

import org.ipcsh.api.Constant;

/** The key that is none. */
public enum IpcKey implements Constant {
  /** Always makes a new one, which nobody finds by a key. */
  IPC_PRIVATE;

  @Override
  public long number() {
    return 0;
  }

  @Override
  public String help() {
    return "always a new one, which no key finds";
  }
}
