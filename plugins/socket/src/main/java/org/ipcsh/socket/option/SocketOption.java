package org.ipcsh.socket.option;

/** Options of SOL_SOCKET, socket(7). */
public enum SocketOption implements OptName {
  SO_DEBUG(1, Shape.INT, "keep debugging information; needs CAP_NET_ADMIN"),
  SO_REUSEADDR(2, Shape.INT, "bind to an address that is only held by old connections"),
  SO_TYPE(3, Shape.TYPE, "its type; only to get"),
  SO_ERROR(4, Shape.ERRNO, "the error that is pending, which is taken away; only to get"),
  SO_DONTROUTE(5, Shape.INT, "only to hosts on the same network"),
  SO_BROADCAST(6, Shape.INT, "may send to broadcast addresses"),
  SO_SNDBUF(7, Shape.INT, "bytes of the buffer for sending; the kernel doubles what is set"),
  SO_RCVBUF(8, Shape.INT, "bytes of the buffer for receiving; the kernel doubles what is set"),
  SO_KEEPALIVE(9, Shape.INT, "probe a connection that is silent"),
  SO_OOBINLINE(10, Shape.INT, "out-of-band data comes among the rest"),
  SO_NO_CHECK(11, Shape.INT, "UDP without checksums"),
  SO_PRIORITY(12, Shape.INT, "priority of packets; above 6 needs CAP_NET_ADMIN"),
  SO_LINGER(13, Shape.LINGER, "whether close waits until all is sent: [l_onoff=1 l_linger=5]"),
  SO_BSDCOMPAT(14, Shape.INT, "without effect"),
  SO_REUSEPORT(15, Shape.INT, "several sockets of one user share an address"),
  SO_PASSCRED(16, Shape.INT, "recvmsg gives the credentials of senders"),
  SO_PEERCRED(17, Shape.UCRED, "who made the other end; only to get"),
  SO_RCVLOWAT(18, Shape.INT, "bytes that must be there before a call returns"),
  SO_SNDLOWAT(19, Shape.INT, "bytes of room; only to get"),
  SO_RCVTIMEO(20, Shape.TIMEVAL, "how long receiving waits before EAGAIN; 0s is for ever"),
  SO_SNDTIMEO(21, Shape.TIMEVAL, "how long sending waits before EAGAIN; 0s is for ever"),
  SO_SECURITY_AUTHENTICATION(22, Shape.INT, "not in use"),
  SO_SECURITY_ENCRYPTION_TRANSPORT(23, Shape.INT, "not in use"),
  SO_SECURITY_ENCRYPTION_NETWORK(24, Shape.INT, "not in use"),
  SO_BINDTODEVICE(25, Shape.TEXT, "only this interface, by name; empty for all"),
  SO_ATTACH_FILTER(26, Shape.BYTES, "a BPF program that chooses packets"),
  SO_DETACH_FILTER(27, Shape.INT, "take the BPF program away"),
  SO_PEERNAME(28, Shape.ADDRESS, "as getpeername; only to get"),
  SO_TIMESTAMP(29, Shape.INT, "recvmsg gives the time a packet came"),
  SO_ACCEPTCONN(30, Shape.INT, "whether it listens; only to get"),
  SO_PEERSEC(31, Shape.TEXT, "the security context of the other end; only to get"),
  SO_SNDBUFFORCE(32, Shape.INT, "SO_SNDBUF above the limit; needs CAP_NET_ADMIN"),
  SO_RCVBUFFORCE(33, Shape.INT, "SO_RCVBUF above the limit; needs CAP_NET_ADMIN"),
  SO_PASSSEC(34, Shape.INT, "recvmsg gives the security context of senders"),
  SO_TIMESTAMPNS(35, Shape.INT, "recvmsg gives the time a packet came, in nanoseconds"),
  SO_MARK(36, Shape.INT, "mark packets; needs CAP_NET_ADMIN"),
  SO_TIMESTAMPING(37, Shape.INT, "time stamps by devices"),
  SO_PROTOCOL(38, Shape.INT, "its protocol; only to get"),
  SO_DOMAIN(39, Shape.DOMAIN, "its domain; only to get"),
  SO_RXQ_OVFL(40, Shape.INT, "recvmsg gives how many packets were dropped"),
  SO_WIFI_STATUS(41, Shape.INT, "whether a frame was acknowledged"),
  SO_PEEK_OFF(42, Shape.INT, "where MSG_PEEK starts; -1 for the beginning"),
  SO_NOFCS(43, Shape.INT, "the program gives the check sequence"),
  SO_LOCK_FILTER(44, Shape.INT, "the filter can no longer be changed"),
  SO_SELECT_ERR_QUEUE(45, Shape.INT, "POLLPRI for the queue of errors"),
  SO_BUSY_POLL(46, Shape.INT, "microseconds of busy polling"),
  SO_MAX_PACING_RATE(47, Shape.INT, "most bytes a second"),
  SO_BPF_EXTENSIONS(48, Shape.INT, "which BPF extensions there are; only to get"),
  SO_INCOMING_CPU(49, Shape.INT, "the CPU it belongs to"),
  SO_ATTACH_BPF(50, Shape.INT, "an eBPF program, by its descriptor"),
  SO_ATTACH_REUSEPORT_CBPF(51, Shape.BYTES, "a BPF program that chooses among sockets"),
  SO_ATTACH_REUSEPORT_EBPF(52, Shape.INT, "an eBPF program that chooses among sockets"),
  SO_CNX_ADVICE(53, Shape.INT, "1: the connection works badly, find another way"),
  SO_MEMINFO(55, Shape.INTS, "how its memory is used; only to get"),
  SO_INCOMING_NAPI_ID(56, Shape.INT, "the device's queue; only to get"),
  SO_COOKIE(57, Shape.LONG, "a number no other socket has; only to get"),
  SO_PEERGROUPS(59, Shape.INTS, "groups of the other end; only to get"),
  SO_ZEROCOPY(60, Shape.INT, "allow MSG_ZEROCOPY"),
  SO_TXTIME(61, Shape.BYTES, "send at a time"),
  SO_BINDTOIFINDEX(62, Shape.INT, "only the interface of that index"),
  SO_TIMESTAMP_NEW(63, Shape.INT, "SO_TIMESTAMP of 64 bits everywhere"),
  SO_TIMESTAMPNS_NEW(64, Shape.INT, "SO_TIMESTAMPNS of 64 bits everywhere"),
  SO_TIMESTAMPING_NEW(65, Shape.INT, "SO_TIMESTAMPING of 64 bits everywhere"),
  SO_RCVTIMEO_NEW(66, Shape.TIMEVAL, "SO_RCVTIMEO of 64 bits everywhere"),
  SO_SNDTIMEO_NEW(67, Shape.TIMEVAL, "SO_SNDTIMEO of 64 bits everywhere"),
  SO_DETACH_REUSEPORT_BPF(68, Shape.INT, "take the choosing program away"),
  SO_PREFER_BUSY_POLL(69, Shape.INT, "prefer busy polling"),
  SO_BUSY_POLL_BUDGET(70, Shape.INT, "packets of one busy poll"),
  SO_NETNS_COOKIE(71, Shape.LONG, "the number of its network namespace; only to get"),
  SO_BUF_LOCK(72, Shape.INT, "which buffers the kernel may not resize"),
  SO_RESERVE_MEM(73, Shape.INT, "bytes reserved"),
  SO_TXREHASH(74, Shape.REHASH, "another path after a time-out"),
  SO_RCVMARK(75, Shape.INT, "recvmsg gives the mark");

  private final int number;
  private final Shape shape;
  private final String help;

  SocketOption(int number, Shape shape, String help) {
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
  public String traced() {
    return switch (this) {
      case SO_RCVTIMEO, SO_SNDTIMEO, SO_TIMESTAMP, SO_TIMESTAMPNS, SO_TIMESTAMPING ->
          name() + "_OLD";
      default -> name();
    };
  }

  @Override
  public String tracedGot() {
    return this == SO_ATTACH_FILTER ? "SO_GET_FILTER" : traced();
  }

  @Override
  public String help() {
    return help;
  }
}
