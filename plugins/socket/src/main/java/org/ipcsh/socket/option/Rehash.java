package org.ipcsh.socket.option;

import org.ipcsh.api.Constant;

/** Whether a socket looks for another path after a time-out: the values of SO_TXREHASH. */
public enum Rehash implements Constant {
  SOCK_TXREHASH_DISABLED(0, "no"),
  SOCK_TXREHASH_ENABLED(1, "yes"),
  SOCK_TXREHASH_DEFAULT(255, "as the system does");

  private final int number;
  private final String help;

  Rehash(int number, String help) {
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
