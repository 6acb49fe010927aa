package org.ipcsh.linux.sysv;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Key;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Numbers;

/**
 * Reads a System V object that is not given as a handle: its id, or {@code key:0x270f}.
 *
 * @param <T> the handles of its kind
 */
public abstract class IpcObjectKind<T extends IpcObject> implements Kind<T> {
  private static final String KEY = "key:";

  private final IpcFamily family;
  private final Class<T> type;
  private final KeyKind keys = new KeyKind();

  /** Makes one. */
  protected IpcObjectKind(IpcFamily family, Class<T> type) {
    this.family = family;
    this.type = type;
  }

  /** The call that gives the id of what has a key, and makes nothing. */
  protected abstract NativeCall find(Key key);

  /** What stands for an object without a handle; {@code key} is null if it is not known. */
  protected abstract T passing(int id, Key key);

  /** What is in it, for completion: {@code 3 messages}. */
  protected abstract String contents(ListedIpc listed);

  @Override
  public final Class<T> type() {
    return type;
  }

  @Override
  public final String expects() {
    return "a " + family.noun() + ": a handle, an id or key:0x270f";
  }

  @Override
  public final void check(String text) {
    if (text.startsWith(KEY)) {
      key(text);
    } else {
      id(text);
    }
  }

  @Override
  public final T read(String text, Session session) {
    if (!text.startsWith(KEY)) {
      return of(id(text), null, session);
    }
    Key key = key(text);
    long id = Kernel.of(session).attempt(find(key));
    if (Kernel.failed(id)) {
      Errno errno = Kernel.errno(id);
      String detail = errno == Errno.ENOENT ? "no " + family.noun() + " has the key " + key : null;
      throw new Problem.CallFailed(family.get(), errno, detail).thrown();
    }
    return of((int) id, key, session);
  }

  private Key key(String text) {
    Key key = keys.read(text.substring(KEY.length()), null);
    if (key.value() == 0) {
      // The call would make a new one.
      String mustBe = "the key of a " + family.noun() + ", which IPC_PRIVATE is not";
      throw new Problem.BadValue("", mustBe, text).thrown();
    }
    return key;
  }

  private int id(String text) {
    return (int) Numbers.read(text, expects(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** The session's own handle of that object, so that errors call it by its name. */
  final T of(int id, Key key, Session session) {
    for (Handle handle : session.handles()) {
      if (type.isInstance(handle) && type.cast(handle).lastId() == id) {
        return type.cast(handle);
      }
    }
    return passing(id, key);
  }

  @Override
  public final List<Candidate> complete(Session session, Bound bound, String prefix) {
    List<Candidate> candidates = new ArrayList<>();
    for (ListedIpc listed : family.listed()) {
      String what = contents(listed) + ", " + listed.ownerAndMode();
      candidates.add(new Candidate(Integer.toString(listed.id()), what));
      if (listed.key().value() != 0) {
        candidates.add(new Candidate(KEY + listed.key(), what));
      }
    }
    return candidates;
  }
}
