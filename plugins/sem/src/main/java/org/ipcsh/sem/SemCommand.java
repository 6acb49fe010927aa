package org.ipcsh.sem;

import org.ipcsh.api.Constant;

/** The commands that only semctl(2) has. */
public enum SemCommand implements Constant {
  /** Who made the last operation on one semaphore. */
  GETPID(11, "who was the last to change this semaphore"),
  /** The value of one. */
  GETVAL(12, "the value of this semaphore"),
  /** The values of all. */
  GETALL(13, "the values of all semaphores of the set"),
  /** How many wait for the value of one to grow. */
  GETNCNT(14, "how many wait for this semaphore to grow"),
  /** How many wait for the value of one to be 0. */
  GETZCNT(15, "how many wait for this semaphore to be 0"),
  /** Set the value of one. */
  SETVAL(16, "set this semaphore to a value"),
  /** Set the values of all. */
  SETALL(17, "set all semaphores of the set"),
  /** Look at the set in a slot of the kernel's table. */
  SEM_STAT(18, "look at the set in a slot of the kernel's table"),
  /** What all sets take together. */
  SEM_INFO(19, "the limits, and how many sets and semaphores there are"),
  /** As SEM_STAT, without the right to read the set. */
  SEM_STAT_ANY(20, "as SEM_STAT, without the right to read the set");

  private final int number;
  private final String help;

  SemCommand(int number, String help) {
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
