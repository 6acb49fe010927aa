package org.ipcsh.mmap;

import org.ipcsh.linux.Machine;
import org.ipcsh.linux.MachineConstant;

/** Flags of mmap(2), in the order strace shows them. */
public enum MapFlag implements MachineConstant {
  /** At that very address, over what is there; the shell could not survive that. */
  MAP_FIXED(0x10, "at that very address, over what is there; the shell could not survive that"),
  /** Memory without a file. */
  MAP_ANONYMOUS(0x20, "memory without a file"),
  /** Below 2 GB; x86-64 alone knows that. */
  MAP_32BIT(0x40, "below 2 GB; x86-64 alone knows that"),
  /** Reserve no swap space. */
  MAP_NORESERVE(0x4000, "reserve no swap space"),
  /** Fetch all pages at once. */
  MAP_POPULATE(0x8000, "fetch all pages at once"),
  /** With MAP_POPULATE: only those that are in memory. */
  MAP_NONBLOCK(0x10000, "with MAP_POPULATE: only those that are in memory"),
  /** Grows downwards like a stack. */
  MAP_GROWSDOWN(0x100, "grows downwards like a stack"),
  /** Means nothing today. */
  MAP_DENYWRITE(0x800, "means nothing today"),
  /** Means nothing today. */
  MAP_EXECUTABLE(0x1000, "means nothing today"),
  /** Lock all pages in memory. */
  MAP_LOCKED(0x2000, "lock all pages in memory"),
  /** It will be a stack, which means nothing today. */
  MAP_STACK(0x20000, "it will be a stack, which means nothing today"),
  /** Use huge pages, of which the administrator sets some aside. */
  MAP_HUGETLB(0x40000, "use huge pages, of which the administrator sets some aside"),
  /** With MAP_SHARED_VALIDATE: writes are persistent at once, on such memory. */
  MAP_SYNC(0x80000, "with MAP_SHARED_VALIDATE: writes are persistent at once, on such memory"),
  /** At that very address, if nothing is there. */
  MAP_FIXED_NOREPLACE(0x100000, "at that very address, if nothing is there");

  private final int number;
  private final String help;

  MapFlag(int number, String help) {
    this.number = number;
    this.help = help;
  }

  @Override
  public long number(Machine machine) {
    return this == MAP_32BIT && machine != Machine.X86_64 ? 0 : number;
  }

  @Override
  public String help() {
    return help;
  }

  boolean in(int flags) {
    return (flags & number()) != 0;
  }
}
