package org.ipcsh.shm;

import org.ipcsh.api.Constant;

/** The flags that only shmget(2) has, in the order strace shows them. */
public enum ShmGetFlag implements Constant {
  /** Use huge pages. */
  SHM_HUGETLB(04000, "use huge pages, of which the administrator sets some aside"),
  /** Reserve no swap space. */
  SHM_NORESERVE(010000, "reserve no swap space: memory may then be missing when it is touched");

  private final int number;
  private final String help;

  ShmGetFlag(int number, String help) {
    this.number = number;
    this.help = help;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public String help() {
    return help;
  }

  boolean in(int flags) {
    return (flags & number) != 0;
  }
}
