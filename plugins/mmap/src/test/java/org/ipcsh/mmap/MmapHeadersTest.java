package org.ipcsh.mmap;

import java.util.List;
import org.ipcsh.linux.headers.HeaderAgreement;

class MmapHeadersTest extends HeaderAgreement {
  @Override
  protected Class<?> anchor() {
    return MmapMechanism.class;
  }

  @Override
  protected List<String> headers() {
    return List.of("sys/mman.h", "linux/mman.h");
  }
}
