package org.ipcsh.linux;

import org.ipcsh.api.Constant;

/** A constant that the C headers of different machines give different values. */
public interface MachineConstant extends Constant {
  /** Its value on a machine. */
  long number(Machine machine);

  @Override
  default long number() {
    return number(Machine.current());
  }
}
