package org.ipcsh.socket.option;

import org.ipcsh.api.Constant;

/** The name of an option, getsockopt(2). */
public interface OptName extends Constant {
  /** What its value is. */
  Shape shape();

  /** As strace names it: with {@code _OLD} where the kernel has a newer one beside it. */
  default String traced() {
    return name();
  }

  /** The same where it is got, and has another name then. */
  default String tracedGot() {
    return traced();
  }
}
