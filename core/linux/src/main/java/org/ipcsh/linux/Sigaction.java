package org.ipcsh.linux;

/** {@code struct sigaction} of glibc, sigaction(2). */
final class Sigaction {
  static final Layout LAYOUT = new Layout("struct sigaction", 152);
  static final Layout.Field HANDLER = LAYOUT.field("sa_handler", 0, 8);
  static final Layout.Field FLAGS = LAYOUT.field("sa_flags", 136, 4);

  private Sigaction() {}
}
