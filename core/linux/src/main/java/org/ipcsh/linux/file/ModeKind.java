package org.ipcsh.linux.file;

import org.ipcsh.api.Kind;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Numbers;

/** Reads {@code mode_t} as C does: {@code 0600} is octal. */
public final class ModeKind implements Kind<Mode> {
  /** Makes one. */
  public ModeKind() {}

  @Override
  public Class<Mode> type() {
    return Mode.class;
  }

  @Override
  public String expects() {
    return "a mode such as 0600";
  }

  @Override
  public boolean pure() {
    return true;
  }

  @Override
  public Mode read(String text, Session session) {
    return new Mode(Numbers.read(text, expects(), 0, 0xffff_ffffL));
  }

  @Override
  public void check(String text) {
    read(text, null);
  }
}
