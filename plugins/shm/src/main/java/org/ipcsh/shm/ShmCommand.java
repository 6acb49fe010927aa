package org.ipcsh.shm;

import org.ipcsh.api.Constant;

/** The commands that only shmctl(2) has, all of them Linux's own. */
public enum ShmCommand implements Constant {
  /** Keep it out of swap. */
  SHM_LOCK(11, "keep it out of swap"),
  /** Let it be swapped again. */
  SHM_UNLOCK(12, "let it be swapped again"),
  /** Look at the segment in a slot of the kernel's table. */
  SHM_STAT(13, "look at the segment in a slot of the kernel's table"),
  /** What all segments take together. */
  SHM_INFO(14, "what all segments take together"),
  /** As SHM_STAT, without the right to read the segment. */
  SHM_STAT_ANY(15, "as SHM_STAT, without the right to read the segment");

  private final int number;
  private final String help;

  ShmCommand(int number, String help) {
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
