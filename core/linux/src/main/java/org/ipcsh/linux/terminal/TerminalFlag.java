package org.ipcsh.linux.terminal;

import org.ipcsh.api.Constant;

/** Constants of termios(3) and ioctl_tty(2) that this package needs; the same on all machines. */
enum TerminalFlag implements Constant {
  TIOCGWINSZ(0x5413),
  FIONREAD(0x541b),
  TCSADRAIN(1),
  ICANON(0000002),
  ECHO(0000010);

  private final int number;

  TerminalFlag(int number) {
    this.number = number;
  }

  @Override
  public long number() {
    return number;
  }
}
