package org.ipcsh.linux.fd;

import org.ipcsh.linux.Layout;

/** {@code struct msghdr}: a message with its address, data and control messages, sendmsg(2). */
public final class Msghdr {
  /** All of it. */
  public static final Layout LAYOUT = new Layout("struct msghdr", 56);

  /** Where the address is. */
  public static final Layout.Field NAME = LAYOUT.field("msg_name", 0, 8);

  /** How many bytes it has, or has room for. */
  public static final Layout.Field NAMELEN = LAYOUT.field("msg_namelen", 8, 4);

  /** Where the {@link Iovec}s are. */
  public static final Layout.Field IOV = LAYOUT.field("msg_iov", 16, 8);

  /** How many they are. */
  public static final Layout.Field IOVLEN = LAYOUT.field("msg_iovlen", 24, 8);

  /** Where the control messages are, each behind a {@link Cmsghdr}. */
  public static final Layout.Field CONTROL = LAYOUT.field("msg_control", 32, 8);

  /** How many bytes they have, or have room for. */
  public static final Layout.Field CONTROLLEN = LAYOUT.field("msg_controllen", 40, 8);

  /** What the kernel says of a message it gave. */
  public static final Layout.Field FLAGS = LAYOUT.field("msg_flags", 48, 4);

  private Msghdr() {}
}
