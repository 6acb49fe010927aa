package org.ipcsh.socket.address;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Trace;
import org.ipcsh.socket.constant.Domain;

/**
 * {@code struct sockaddr_nl}, netlink(7).
 *
 * @param pid the port, by custom a process id; 0 is the kernel, or any when binding
 * @param groups the groups, a bit for each
 */
public record NetlinkPort(int pid, int groups) implements SocketAddress {
  static final Layout LAYOUT = new Layout("struct sockaddr_nl", 12);
  static final Layout.Field FAMILY = LAYOUT.field("nl_family", 0, 2);
  static final Layout.Field PID = LAYOUT.field("nl_pid", 4, 4);
  static final Layout.Field GROUPS = LAYOUT.field("nl_groups", 8, 4);

  static NetlinkPort of(ByteBuffer struct) {
    return new NetlinkPort((int) PID.get(struct), (int) GROUPS.get(struct));
  }

  @Override
  public int family() {
    return (int) Domain.AF_NETLINK.number();
  }

  @Override
  public int length() {
    return LAYOUT.size();
  }

  @Override
  public void put(ByteBuffer memory) {
    FAMILY.set(memory, family());
    PID.set(memory, pid);
    GROUPS.set(memory, groups);
  }

  @Override
  public void show(Trace trace) {
    trace.struct().field("sa_family").symbol("AF_NETLINK");
    trace.field("nl_pid").number(pid);
    // C's %#08x: the width counts the 0x, which 0 has not.
    String shown = groups == 0 ? "00000000" : "0x" + String.format(Locale.ROOT, "%06x", groups);
    trace.field("nl_groups").symbol(shown).end();
  }

  @Override
  public String text() {
    String port = "netlink:" + Integer.toUnsignedString(pid);
    return groups == 0 ? port : port + ":0x" + Integer.toHexString(groups);
  }
}
