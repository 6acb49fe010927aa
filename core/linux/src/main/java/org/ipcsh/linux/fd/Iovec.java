package org.ipcsh.linux.fd;

import org.ipcsh.linux.Layout;

/** {@code struct iovec}: a part of what is read or written, readv(2). */
public final class Iovec {
  /** All of it. */
  public static final Layout LAYOUT = new Layout("struct iovec", 16);

  /** Where it begins. */
  public static final Layout.Field BASE = LAYOUT.field("iov_base", 0, 8);

  /** How many bytes. */
  public static final Layout.Field LENGTH = LAYOUT.field("iov_len", 8, 8);

  private Iovec() {}
}
