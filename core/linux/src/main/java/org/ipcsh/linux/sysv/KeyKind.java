package org.ipcsh.linux.sysv;

import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Key;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Numbers;

/** Reads {@code key_t}: {@code 9999}, {@code 0x270f}, {@code IPC_PRIVATE}. */
public final class KeyKind implements Kind<Key> {
  /** Makes one. */
  public KeyKind() {}

  @Override
  public Class<Key> type() {
    return Key.class;
  }

  @Override
  public String expects() {
    return "a key: a number or IPC_PRIVATE";
  }

  @Override
  public boolean pure() {
    return true;
  }

  @Override
  public Key read(String text, Session session) {
    if (text.equals(IpcKey.IPC_PRIVATE.name())) {
      return new Key(0);
    }
    // key_t is an int, but ipcs and strace show keys without sign, so both ranges are meant.
    return new Key((int) Numbers.read(text, expects(), Integer.MIN_VALUE, 0xffff_ffffL));
  }

  @Override
  public void check(String text) {
    read(text, null);
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    return List.of(new Candidate(IpcKey.IPC_PRIVATE.name(), IpcKey.IPC_PRIVATE.help()));
  }
}
