package org.ipcsh.io;

import java.util.List;
import org.ipcsh.linux.headers.HeaderAgreement;

class IoHeadersTest extends HeaderAgreement {
  @Override
  protected Class<?> anchor() {
    return IoMechanism.class;
  }

  @Override
  protected List<String> headers() {
    return List.of("fcntl.h", "unistd.h", "sys/file.h", "sys/ioctl.h");
  }
}
