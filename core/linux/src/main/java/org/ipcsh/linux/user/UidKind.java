package org.ipcsh.linux.user;

import java.util.OptionalInt;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.Numbers;

/** Reads a user: a number, also -1 as C programmers write it, or a name. */
public final class UidKind implements Kind<Uid> {
  /** Makes one. */
  public UidKind() {}

  @Override
  public Class<Uid> type() {
    return Uid.class;
  }

  @Override
  public String expects() {
    return "a user: a number or a name";
  }

  @Override
  public void check(String text) {
    if (Numbers.looksLike(text)) {
      read(text, null); // a name is for the system to know
    }
  }

  @Override
  public Uid read(String text, Session session) {
    if (Numbers.looksLike(text)) {
      return new Uid((int) Numbers.read(text, expects(), -1, 0xffff_ffffL));
    }
    OptionalInt uid = new Names().user(text);
    if (uid.isEmpty()) {
      throw new Problem.BadValue("", "a number or the name of one there is", text).thrown();
    }
    return new Uid(uid.getAsInt());
  }
}
