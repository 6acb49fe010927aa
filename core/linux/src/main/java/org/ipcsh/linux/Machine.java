package org.ipcsh.linux;

/** The machines this runs on; some structs differ between them. */
public enum Machine {
  /** Also called amd64. */
  X86_64,
  /** Also called arm64. */
  AARCH64;

  private static final Machine CURRENT =
      System.getProperty("os.arch").equals("aarch64") ? AARCH64 : X86_64;

  /** The one we run on. */
  public static Machine current() {
    return CURRENT;
  }
}
