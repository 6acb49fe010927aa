package org.ipcsh.shm;

import org.ipcsh.api.Constant;

/** How large the pages of {@code SHM_HUGETLB} are: the exponent of 2 in the highest six bits. */
public enum ShmHugePage implements Constant {
  /** 64 KB, on aarch64. */
  SHM_HUGE_64KB(16),
  /** 2 MB. */
  SHM_HUGE_2MB(21),
  /** 32 MB, on aarch64. */
  SHM_HUGE_32MB(25),
  /** 1 GB. */
  SHM_HUGE_1GB(30);

  private static final int SHIFT = 26;

  private final int exponent;

  ShmHugePage(int exponent) {
    this.exponent = exponent;
  }

  @Override
  public long number() {
    return (long) exponent << SHIFT;
  }

  @Override
  public String help() {
    return "with SHM_HUGETLB: pages of that size";
  }
}
