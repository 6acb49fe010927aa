package org.ipcsh.socket;

import java.util.List;
import java.util.Set;
import org.ipcsh.api.Constant;
import org.ipcsh.linux.headers.HeaderAgreement;

class SocketHeadersTest extends HeaderAgreement {
  /**
   * What the kernel and strace have names for, and these headers have not: the kernel's own flags,
   * and what stands in linux/in.h and linux/in6.h alone, which do not go with netinet/in.h.
   */
  private static final Set<String> KERNEL =
      Set.of(
          "SCM_SECURITY",
          "MSG_PROBE",
          "MSG_SENDPAGE_NOTLAST",
          "MSG_NO_SHARED_FRAGS",
          "MSG_CMSG_COMPAT",
          "IPPROTO_L2TP",
          "IPV6_FLOWINFO",
          "IPV6_FLOWLABEL_MGR",
          "IPV6_FLOWINFO_SEND");

  @Override
  protected Class<?> anchor() {
    return SocketMechanism.class;
  }

  @Override
  protected List<String> headers() {
    return List.of(
        "sys/socket.h",
        "sys/un.h",
        "netinet/in.h",
        "netinet/tcp.h",
        "netinet/udp.h",
        "net/if.h",
        "netdb.h",
        "poll.h",
        "linux/socket.h",
        "linux/icmp.h",
        "linux/netlink.h",
        "linux/if_packet.h",
        "linux/if_ether.h",
        "linux/if_arp.h");
  }

  @Override
  protected boolean ours(Constant constant) {
    return KERNEL.contains(constant.name());
  }
}
