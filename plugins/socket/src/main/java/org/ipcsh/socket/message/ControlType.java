package org.ipcsh.socket.message;

import org.ipcsh.api.Constant;

/** What the control messages of SOL_SOCKET carry, unix(7) and socket(7). */
public enum ControlType implements Constant {
  /** Descriptors. */
  SCM_RIGHTS(1, "descriptors"),
  /** Who sends. */
  SCM_CREDENTIALS(2, "who sends: pid, uid, gid"),
  /** A security context. */
  SCM_SECURITY(3, "the sender's security context"),
  /** When it came. */
  SCM_TIMESTAMP(29, "when it came"),
  /** When it came, more exactly. */
  SCM_TIMESTAMPNS(35, "when it came, in nanoseconds");

  private final int number;
  private final String help;

  ControlType(int number, String help) {
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
