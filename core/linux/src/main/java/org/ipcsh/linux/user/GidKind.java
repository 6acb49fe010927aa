package org.ipcsh.linux.user;

import java.util.OptionalInt;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Numbers;

/** Reads a group: a number, also -1 as C programmers write it, or a name. */
public final class GidKind implements Kind<Gid> {
  /** Makes one. */
  public GidKind() {}

  @Override
  public Class<Gid> type() {
    return Gid.class;
  }

  @Override
  public String expects() {
    return "a group: a number or a name";
  }

  @Override
  public void check(String text) {
    if (Numbers.looksLike(text)) {
      read(text, null); // a name is for the system to know
    }
  }

  @Override
  public Gid read(String text, Session session) {
    if (Numbers.looksLike(text)) {
      return new Gid((int) Numbers.read(text, expects(), -1, 0xffff_ffffL));
    }
    OptionalInt gid = new Names().group(text);
    if (gid.isEmpty()) {
      throw new Problem.BadValue("", "a number or the name of one there is", text).thrown();
    }
    return new Gid(gid.getAsInt());
  }
}
