package org.ipcsh.socket.option;

/** Options of SOL_UDP, udp(7). */
public enum UdpOption implements OptName {
  UDP_CORK(1, Shape.INT, "gather what is sent into one datagram"),
  UDP_ENCAP(100, Shape.INT, ""),
  UDP_NO_CHECK6_TX(101, Shape.INT, ""),
  UDP_NO_CHECK6_RX(102, Shape.INT, ""),
  UDP_SEGMENT(103, Shape.INT, "bytes of each datagram that a send is cut into"),
  UDP_GRO(104, Shape.INT, "datagrams come joined");

  private final int number;
  private final Shape shape;
  private final String help;

  UdpOption(int number, Shape shape, String help) {
    this.number = number;
    this.shape = shape;
    this.help = help;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public Shape shape() {
    return shape;
  }

  @Override
  public String help() {
    return help;
  }
}
