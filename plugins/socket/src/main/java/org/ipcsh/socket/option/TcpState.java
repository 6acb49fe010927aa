package org.ipcsh.socket.option;

import org.ipcsh.api.Constant;

/** How far a TCP connection is: {@code tcpi_state}, and what {@code /proc/net/tcp} has. */
public enum TcpState implements Constant {
  TCP_ESTABLISHED(1, "connected"),
  TCP_SYN_SENT(2, "connecting"),
  TCP_SYN_RECV(3, "being accepted"),
  TCP_FIN_WAIT1(4, "closed here, not acknowledged yet"),
  TCP_FIN_WAIT2(5, "closed here, the peer still may send"),
  TCP_TIME_WAIT(6, "over, kept for late packets"),
  TCP_CLOSE(7, "not connected"),
  TCP_CLOSE_WAIT(8, "closed by the peer"),
  TCP_LAST_ACK(9, "closed by both, not acknowledged yet"),
  TCP_LISTEN(10, "listening"),
  TCP_CLOSING(11, "closed by both at once");

  private final int number;
  private final String help;

  TcpState(int number, String help) {
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

  /** The word for it in lists: {@code ESTABLISHED}. */
  public String word() {
    return name().substring("TCP_".length());
  }
}
