package org.ipcsh.sem;

import org.ipcsh.linux.sysv.IpcLimits;

/**
 * The limits of the system in the order of the one line that has them all, proc(5); an
 * administrator can change them at any time.
 */
enum Limit {
  /** How many semaphores a set can have. */
  SEMMSL(0, "first", 32000),
  /** How many semaphores all sets together can have. */
  SEMMNS(1, "second", 1024000000),
  /** How many operations one call can make. */
  SEMOPM(2, "third", 500),
  /** How many sets there can be. */
  SEMMNI(3, "fourth", 32000);

  /** The highest value of a semaphore, and of what SEM_UNDO gives back; built into the kernel. */
  static final int SEMVMX = 32767;

  private static final String NAME = "sem";

  private final int place;
  private final String which;
  private final long usual;

  Limit(int place, String which, long usual) {
    this.place = place;
    this.which = which;
    this.usual = usual;
  }

  /** Where it can be raised. */
  String where() {
    return "the " + which + " number of " + IpcLimits.file(NAME);
  }

  /** What it is now; the kernel's own default where that cannot be read. */
  long now() {
    return IpcLimits.now(NAME, place, usual);
  }
}
