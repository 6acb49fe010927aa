package org.ipcsh.linux.headers;

import java.util.List;
import org.ipcsh.api.Constant;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.file.OpenFlag;

class LinuxHeadersTest extends HeaderAgreement {
  @Override
  protected Class<?> anchor() {
    return Kernel.class;
  }

  @Override
  protected List<String> headers() {
    return List.of(
        "sys/ipc.h",
        "sys/stat.h",
        "fcntl.h",
        "poll.h",
        "signal.h",
        "pwd.h",
        "grp.h",
        "spawn.h",
        "sys/ioctl.h",
        "sys/mman.h",
        "sys/socket.h",
        "sys/uio.h",
        "sys/wait.h",
        "termios.h");
  }

  /** C has 0 here for programs of 64 bits; the kernel shows its own number. */
  @Override
  protected boolean ours(Constant constant) {
    return constant == OpenFlag.O_LARGEFILE;
  }
}
