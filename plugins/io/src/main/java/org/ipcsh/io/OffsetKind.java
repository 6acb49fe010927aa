package org.ipcsh.io;

import org.ipcsh.api.Kind;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Numbers;

/** Reads where splice(2) begins in a file: a number, or NULL for where it is. */
final class OffsetKind implements Kind<Offset> {
  @Override
  public Class<Offset> type() {
    return Offset.class;
  }

  @Override
  public String expects() {
    return "an offset, or NULL for where the file is";
  }

  @Override
  public boolean pure() {
    return true;
  }

  @Override
  public Offset read(String text, Session session) {
    return text.equals("NULL") || text.equals("null")
        ? new Offset(null)
        : new Offset(Numbers.read(text, expects(), Long.MIN_VALUE, Long.MAX_VALUE));
  }

  @Override
  public void check(String text) {
    read(text, null);
  }
}
