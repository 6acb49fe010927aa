package org.ipcsh.linux.headers;

import java.util.List;
import org.ipcsh.linux.Kernel;

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
        "signal.h",
        "pwd.h",
        "grp.h",
        "spawn.h",
        "sys/mman.h",
        "sys/wait.h");
  }
}
