package org.ipcsh.socket;

import java.util.List;
import java.util.Set;
import org.ipcsh.api.Constant;
import org.ipcsh.linux.headers.HeaderAgreement;
import org.ipcsh.socket.constant.IpProtocol;

class SocketHeadersTest extends HeaderAgreement {
  /** What the kernel and strace have names for, and headers for programs have not. */
  private static final Set<String> KERNEL =
      Set.of(
          "SCM_SECURITY",
          "MSG_PROBE",
          "MSG_SENDPAGE_NOTLAST",
          "MSG_NO_SHARED_FRAGS",
          "MSG_CMSG_COMPAT");

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
        "linux/netlink.h",
        "linux/if_packet.h",
        "linux/if_ether.h",
        "linux/if_arp.h");
  }

  @Override
  protected boolean ours(Constant constant) {
    // IPPROTO_L2TP stands in linux/in.h alone, which does not go with netinet/in.h.
    return KERNEL.contains(constant.name()) || constant == IpProtocol.IPPROTO_L2TP;
  }
}
