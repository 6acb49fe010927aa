package org.ipcsh.mmap;

import org.ipcsh.api.Constant;

/** What may be done with pages, mmap(2); {@code PROT_NONE} is nothing. */
public enum Prot implements Constant {
  /** Nothing. */
  PROT_NONE(0, "nothing"),
  /** Reading. */
  PROT_READ(1, "reading"),
  /** Writing. */
  PROT_WRITE(2, "writing"),
  /** Executing. */
  PROT_EXEC(4, "executing"),
  /** Apply to the start of a mapping that grows downwards. */
  PROT_GROWSDOWN(0x01000000, "apply to the start of a mapping that grows downwards"),
  /** Apply to the end of a mapping that grows upwards. */
  PROT_GROWSUP(0x02000000, "apply to the end of a mapping that grows upwards");

  private final int number;
  private final String help;

  Prot(int number, String help) {
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
