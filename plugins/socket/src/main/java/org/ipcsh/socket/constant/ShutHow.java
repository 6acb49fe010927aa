package org.ipcsh.socket.constant;

import org.ipcsh.api.Constant;

/** Which half of a connection shutdown(2) ends. */
public enum ShutHow implements Constant {
  SHUT_RD(0, "no more is received"),
  SHUT_WR(1, "no more is sent: the peer reads the end"),
  SHUT_RDWR(2, "neither");

  private final int number;
  private final String help;

  ShutHow(int number, String help) {
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
