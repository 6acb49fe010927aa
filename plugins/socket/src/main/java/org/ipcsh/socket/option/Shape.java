package org.ipcsh.socket.option;

/** What the value of an option is, and how much room it is given when it is asked for. */
public enum Shape {
  /** {@code int}. */
  INT(4, "a number"),
  /** {@code int}: the type of a socket. */
  TYPE(4, "a number"),
  /** {@code int}: whether to hash anew. */
  REHASH(4, "a number"),
  /** {@code int}: a domain. */
  DOMAIN(4, "a number"),
  /** {@code int}: an errno, or 0. */
  ERRNO(4, "a number"),
  /** 64 bits. */
  LONG(8, "a number"),
  /** Several {@code int}s. */
  INTS(256, "a list of numbers"),
  /** {@code struct timeval}. */
  TIMEVAL(16, "a duration such as 2s"),
  /** {@code struct linger}. */
  LINGER(8, "[l_onoff=1 l_linger=5]"),
  /** {@code struct ucred}. */
  UCRED(12, "[pid=1 uid=0 gid=0]"),
  /** A name, which a NUL may end. */
  TEXT(256, "text"),
  /** Any {@code struct sockaddr}. */
  ADDRESS(128, "bytes"),
  /** {@code struct in_addr}. */
  IN_ADDR(4, "an address such as 127.0.0.1"),
  /** {@code struct ip_mreqn}. */
  MREQ(12, "[imr_multiaddr=239.1.1.1 imr_interface=127.0.0.1]"),
  /** {@code struct ipv6_mreq}. */
  MREQ6(20, "[ipv6mr_multiaddr=ff02::1 ipv6mr_interface=1]"),
  /** {@code struct packet_mreq}. */
  PACKET_MREQ(16, "[mr_ifindex=1 mr_type=1]"),
  /** {@code struct tpacket_stats}. */
  TPACKET_STATS(8, "bytes"),
  /** {@code struct tcp_info}. */
  TCP_INFO(104, "bytes"),
  /** Anything else. */
  BYTES(256, "bytes");

  private final int room;
  private final String written;

  Shape(int room, String written) {
    this.room = room;
    this.written = written;
  }

  /** How many bytes it has, or may have. */
  int room() {
    return room;
  }

  /** How a value of it is written in a script. */
  public String written() {
    return written;
  }
}
