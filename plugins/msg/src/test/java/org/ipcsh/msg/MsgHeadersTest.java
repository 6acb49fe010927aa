package org.ipcsh.msg;

import java.util.List;
import org.ipcsh.linux.headers.HeaderAgreement;

class MsgHeadersTest extends HeaderAgreement {
  @Override
  protected Class<?> anchor() {
    return MsgMechanism.class;
  }

  @Override
  protected List<String> headers() {
    return List.of("sys/msg.h");
  }
}
