package org.ipcsh.linux.process;

import org.ipcsh.api.Constant;

/** Constants of posix_spawn(3), waitid(2) and open(2) that this package needs. */
enum SpawnFlag implements Constant {
  POSIX_SPAWN_SETPGROUP(0x02),
  POSIX_SPAWN_SETSIGDEF(0x04),
  POSIX_SPAWN_SETSIGMASK(0x08),
  POSIX_SPAWN_SETSID(0x80),
  P_PID(1),
  WEXITED(4),
  WNOWAIT(0x01000000),
  O_RDWR(2),
  O_CLOEXEC(02000000);

  private final int number;

  SpawnFlag(int number) {
    this.number = number;
  }

  @Override
  public long number() {
    return number;
  }

  int bits() {
    return number;
  }
}
