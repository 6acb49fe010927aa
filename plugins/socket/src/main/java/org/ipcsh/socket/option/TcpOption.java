package org.ipcsh.socket.option;

/** Options of SOL_TCP, tcp(7). */
public enum TcpOption implements OptName {
  TCP_NODELAY(1, Shape.INT, "send at once, however little it is"),
  TCP_MAXSEG(2, Shape.INT, "bytes of a segment"),
  TCP_CORK(3, Shape.INT, "send full segments only"),
  TCP_KEEPIDLE(4, Shape.INT, "seconds of silence before SO_KEEPALIVE probes"),
  TCP_KEEPINTVL(5, Shape.INT, "seconds between probes"),
  TCP_KEEPCNT(6, Shape.INT, "probes before it gives up"),
  TCP_SYNCNT(7, Shape.INT, "how often connect tries"),
  TCP_LINGER2(8, Shape.INT, "seconds in FIN_WAIT2"),
  TCP_DEFER_ACCEPT(9, Shape.INT, "accept only what sends something within these seconds"),
  TCP_WINDOW_CLAMP(10, Shape.INT, "most bytes of the window"),
  TCP_INFO(11, Shape.TCP_INFO, "what the kernel knows of the connection; only to get"),
  TCP_QUICKACK(12, Shape.INT, "acknowledge at once"),
  TCP_CONGESTION(13, Shape.TEXT, "congestion control, by name: reno, cubic"),
  TCP_MD5SIG(14, Shape.BYTES, ""),
  TCP_COOKIE_TRANSACTIONS(15, Shape.INT, ""),
  TCP_THIN_LINEAR_TIMEOUTS(16, Shape.INT, ""),
  TCP_THIN_DUPACK(17, Shape.INT, ""),
  TCP_USER_TIMEOUT(18, Shape.INT, "milliseconds that data may be without acknowledgement"),
  TCP_REPAIR(19, Shape.INT, ""),
  TCP_REPAIR_QUEUE(20, Shape.INT, ""),
  TCP_QUEUE_SEQ(21, Shape.INT, ""),
  TCP_REPAIR_OPTIONS(22, Shape.BYTES, ""),
  TCP_FASTOPEN(23, Shape.INT, "length of the queue of a server for data with the SYN"),
  TCP_TIMESTAMP(24, Shape.INT, ""),
  TCP_NOTSENT_LOWAT(25, Shape.INT, "bytes not sent yet below which there is room"),
  TCP_CC_INFO(26, Shape.BYTES, ""),
  TCP_SAVE_SYN(27, Shape.INT, ""),
  TCP_SAVED_SYN(28, Shape.BYTES, ""),
  TCP_REPAIR_WINDOW(29, Shape.BYTES, ""),
  TCP_FASTOPEN_CONNECT(30, Shape.INT, "connect waits for the first data"),
  TCP_ULP(31, Shape.TEXT, "a protocol above, by name: tls"),
  TCP_MD5SIG_EXT(32, Shape.BYTES, ""),
  TCP_FASTOPEN_KEY(33, Shape.BYTES, ""),
  TCP_FASTOPEN_NO_COOKIE(34, Shape.INT, ""),
  TCP_ZEROCOPY_RECEIVE(35, Shape.BYTES, ""),
  TCP_INQ(36, Shape.INT, "recvmsg gives how many bytes are there"),
  TCP_TX_DELAY(37, Shape.INT, "microseconds of delay");

  private final int number;
  private final Shape shape;
  private final String help;

  TcpOption(int number, Shape shape, String help) {
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
