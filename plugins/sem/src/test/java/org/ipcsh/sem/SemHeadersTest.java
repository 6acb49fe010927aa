package org.ipcsh.sem;

import java.util.List;
import org.ipcsh.linux.headers.HeaderAgreement;

class SemHeadersTest extends HeaderAgreement {
  @Override
  protected Class<?> anchor() {
    return SemMechanism.class;
  }

  @Override
  protected List<String> headers() {
    return List.of("sys/sem.h", "time.h", "sys/syscall.h");
  }
}
