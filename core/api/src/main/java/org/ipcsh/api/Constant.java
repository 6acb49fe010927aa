package org.ipcsh.api;

/**
 * A constant of the C headers. Enums implement it; the enum constant's name is the C name, which
 * one value has everywhere in the shell.
 */
public interface Constant extends Numeric {
  /** The C name; an enum has this method already. */
  String name();

  /** The value on this machine. */
  @Override
  long number();

  /** What it means, in a few words, for completion and help. */
  default String help() {
    return "";
  }
}
