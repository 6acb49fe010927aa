package org.ipcsh.linux.fd;

import org.ipcsh.linux.Layout;

/** {@code struct cmsghdr}: the head of a control message, cmsg(3). */
public final class Cmsghdr {
  /** All of it. */
  public static final Layout LAYOUT = new Layout("struct cmsghdr", 16);

  /** How many bytes it has with its head, without padding. */
  public static final Layout.Field LENGTH = LAYOUT.field("cmsg_len", 0, 8);

  /** Whose it is. */
  public static final Layout.Field LEVEL = LAYOUT.field("cmsg_level", 8, 4);

  /** What it is there. */
  public static final Layout.Field TYPE = LAYOUT.field("cmsg_type", 12, 4);

  private Cmsghdr() {}
}
