package org.ipcsh.shm;

import java.util.List;
import org.ipcsh.api.Constant;
import org.ipcsh.linux.headers.HeaderAgreement;

class ShmHeadersTest extends HeaderAgreement {
  @Override
  protected Class<?> anchor() {
    return ShmMechanism.class;
  }

  @Override
  protected List<String> headers() {
    return List.of("sys/shm.h", "asm-generic/hugetlb_encode.h");
  }

  /** linux/shm.h, which has these, has structs of its own too and does not go with sys/shm.h. */
  @Override
  protected String inC(Constant constant) {
    return constant instanceof ShmHugePage
        ? constant.name().replace("SHM_HUGE_", "HUGETLB_FLAG_ENCODE_")
        : constant.name();
  }
}
