package org.ipcsh.socket.option;

import java.util.List;
import org.ipcsh.linux.Layout;

/** The structs that options have as values. */
public final class Structs {
  static final Layout TIMEVAL = new Layout("struct timeval", 16);
  static final Layout.Field TV_SEC = TIMEVAL.field("tv_sec", 0, 8);
  static final Layout.Field TV_USEC = TIMEVAL.field("tv_usec", 8, 8);

  static final Layout LINGER = new Layout("struct linger", 8);
  static final Layout.Field L_ONOFF = LINGER.field("l_onoff", 0, 4);
  static final Layout.Field L_LINGER = LINGER.field("l_linger", 4, 4);

  static final Layout MREQ = new Layout("struct ip_mreqn", 12);
  static final Layout.Field IMR_MULTIADDR = MREQ.field("imr_multiaddr", 0, 4);
  static final Layout.Field IMR_ADDRESS = MREQ.field("imr_address", 4, 4);
  static final Layout.Field IMR_IFINDEX = MREQ.field("imr_ifindex", 8, 4);

  static final Layout MREQ6 = new Layout("struct ipv6_mreq", 20);
  static final Layout.Field IPV6MR_INTERFACE = MREQ6.field("ipv6mr_interface", 16, 4);

  static final Layout PACKET_MREQ = new Layout("struct packet_mreq", 16);
  static final Layout.Field MR_IFINDEX = PACKET_MREQ.field("mr_ifindex", 0, 4);
  static final Layout.Field MR_TYPE = PACKET_MREQ.field("mr_type", 4, 2);
  static final Layout.Field MR_ALEN = PACKET_MREQ.field("mr_alen", 6, 2);

  static final Layout STATS = new Layout("struct tpacket_stats", 8);
  static final Layout.Field TP_PACKETS = STATS.field("tp_packets", 0, 4);
  static final Layout.Field TP_DROPS = STATS.field("tp_drops", 4, 4);

  /** Who somebody is, unix(7): also what SCM_CREDENTIALS carries. */
  public static final Layout UCRED = new Layout("struct ucred", 12);

  /** The process. */
  public static final Layout.Field PID = UCRED.field("pid", 0, 4);

  /** The user. */
  public static final Layout.Field UID = UCRED.field("uid", 4, 4);

  /** The group. */
  public static final Layout.Field GID = UCRED.field("gid", 8, 4);

  static final Layout TCP_INFO = new Layout("struct tcp_info", 104);

  /** In the struct's order. */
  static final List<Layout.Field> TCP_FIELDS =
      List.of(
          TCP_INFO.field("tcpi_state", 0, 1),
          TCP_INFO.field("tcpi_ca_state", 1, 1),
          TCP_INFO.field("tcpi_retransmits", 2, 1),
          TCP_INFO.field("tcpi_probes", 3, 1),
          TCP_INFO.field("tcpi_backoff", 4, 1),
          TCP_INFO.field("tcpi_options", 5, 1),
          TCP_INFO.field("tcpi_rto", 8, 4),
          TCP_INFO.field("tcpi_ato", 12, 4),
          TCP_INFO.field("tcpi_snd_mss", 16, 4),
          TCP_INFO.field("tcpi_rcv_mss", 20, 4),
          TCP_INFO.field("tcpi_unacked", 24, 4),
          TCP_INFO.field("tcpi_sacked", 28, 4),
          TCP_INFO.field("tcpi_lost", 32, 4),
          TCP_INFO.field("tcpi_retrans", 36, 4),
          TCP_INFO.field("tcpi_fackets", 40, 4),
          TCP_INFO.field("tcpi_last_data_sent", 44, 4),
          TCP_INFO.field("tcpi_last_ack_sent", 48, 4),
          TCP_INFO.field("tcpi_last_data_recv", 52, 4),
          TCP_INFO.field("tcpi_last_ack_recv", 56, 4),
          TCP_INFO.field("tcpi_pmtu", 60, 4),
          TCP_INFO.field("tcpi_rcv_ssthresh", 64, 4),
          TCP_INFO.field("tcpi_rtt", 68, 4),
          TCP_INFO.field("tcpi_rttvar", 72, 4),
          TCP_INFO.field("tcpi_snd_ssthresh", 76, 4),
          TCP_INFO.field("tcpi_snd_cwnd", 80, 4),
          TCP_INFO.field("tcpi_advmss", 84, 4),
          TCP_INFO.field("tcpi_reordering", 88, 4),
          TCP_INFO.field("tcpi_rcv_rtt", 92, 4),
          TCP_INFO.field("tcpi_rcv_space", 96, 4),
          TCP_INFO.field("tcpi_total_retrans", 100, 4));

  private Structs() {}
}
