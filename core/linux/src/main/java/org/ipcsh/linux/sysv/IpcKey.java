package org.ipcsh.linux.sysv;

import org.ipcsh.api.Constant;
import org.ipcsh.linux.Trace;

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

  /** Shows a {@code key_t} as strace does. */
  public static void show(Trace trace, int key) {
    if (key == 0) {
      trace.symbol(IPC_PRIVATE.name());
    } else {
      trace.hex(key & 0xffff_ffffL);
    }
  }
}
