package org.ipcsh.linux.process;

/**
 * How a process ended, waitpid(2).
 *
 * @param status what it gave to exit(3), 0 to 255; 0 if a signal ended it
 * @param signal the number of the signal that ended it, or 0
 */
public record Exit(int status, int signal) {
  /** From the status that waitpid(2) tells. */
  static Exit of(int raw) {
    return new Exit((raw >> 8) & 0xff, raw & 0x7f);
  }

  /** As shells tell it: 128 and the signal's number where a signal ended it. */
  public int code() {
    return signal == 0 ? status : 128 + signal;
  }
}
