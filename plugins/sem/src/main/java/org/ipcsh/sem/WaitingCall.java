package org.ipcsh.sem;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.ipcsh.linux.Machine;
import org.ipcsh.linux.MachineConstant;

/**
 * The numbers of the system calls in which one waits for a semaphore, as the C library has them.
 */
enum WaitingCall implements MachineConstant {
  /** See semop(2). */
  SYS_semop(65, 193),
  /** See semtimedop(2). */
  SYS_semtimedop(220, 192);

  private final int x86;
  private final int arm;

  WaitingCall(int x86, int arm) {
    this.x86 = x86;
    this.arm = arm;
  }

  /** All of them, on this machine. */
  static Set<Long> numbers() {
    return Arrays.stream(values()).map(WaitingCall::number).collect(Collectors.toSet());
  }

  @Override
  public long number(Machine machine) {
    return machine == Machine.X86_64 ? x86 : arm;
  }
}
