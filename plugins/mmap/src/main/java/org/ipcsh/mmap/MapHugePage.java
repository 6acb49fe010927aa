package org.ipcsh.mmap;

import org.ipcsh.api.Constant;

/** How large the pages of {@code MAP_HUGETLB} are: the exponent of 2 in the highest six bits. */
public enum MapHugePage implements Constant {
  /** With MAP_HUGETLB: pages of 64 KB, on aarch64. */
  MAP_HUGE_64KB(16 << 26, "with MAP_HUGETLB: pages of 64 KB, on aarch64"),
  /** With MAP_HUGETLB: pages of 2 MB. */
  MAP_HUGE_2MB(21 << 26, "with MAP_HUGETLB: pages of 2 MB"),
  /** With MAP_HUGETLB: pages of 32 MB, on aarch64. */
  MAP_HUGE_32MB(25 << 26, "with MAP_HUGETLB: pages of 32 MB, on aarch64"),
  /** With MAP_HUGETLB: pages of 1 GB. */
  MAP_HUGE_1GB(30 << 26, "with MAP_HUGETLB: pages of 1 GB");

  private final int number;
  private final String help;

  MapHugePage(int number, String help) {
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
}
