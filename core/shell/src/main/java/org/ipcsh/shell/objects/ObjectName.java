package org.ipcsh.shell.objects;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Key;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Numbers;
import org.ipcsh.linux.sysv.KeyKind;

/**
 * What an object is called by, whatever mechanism it is of: one of the three, the others are null.
 *
 * @param handle its handle
 * @param id its id
 * @param key its key
 */
public record ObjectName(Handle handle, Integer id, Key key) {
  @Override
  public String toString() {
    return handle != null ? handle.toString() : id != null ? id.toString() : "key:" + key;
  }

  /** Reads one: {@code msg#1}, {@code 32768}, {@code key:0x270f}. */
  static final class NameKind implements Kind<ObjectName> {
    private static final String KEY = "key:";

    @Override
    public Class<ObjectName> type() {
      return ObjectName.class;
    }

    @Override
    public String expects() {
      return "an object: a handle, an id or key:0x270f";
    }

    @Override
    public void check(String text) {
      if (text.indexOf('#') < 0) {
        plain(text);
      }
    }

    @Override
    public ObjectName read(String text, Session session) {
      if (text.indexOf('#') < 0) {
        return plain(text);
      }
      for (Handle handle : session.handles()) {
        if (handle.toString().equals(text)) {
          return new ObjectName(handle, null, null);
        }
      }
      throw new Problem.NoSuchHandle(text).thrown();
    }

    @Override
    public List<Candidate> complete(Session session, Bound bound, String prefix) {
      List<Candidate> found = new ArrayList<>();
      Kinds kinds = new Kinds(session, "");
      for (Handle handle : session.handles()) {
        if (kinds.managed().stream().anyMatch(kind -> kind.inventory().id(handle) != null)) {
          found.add(new Candidate(handle.toString(), handle.facts().toString()));
        }
      }
      try (Rows<ListedObject> rows = kinds.objects(kinds.managed())) {
        while (rows.hasNext()) {
          ListedObject row = rows.next();
          found.add(new Candidate(row.id().toString(), row.said()));
          if (row.key() instanceof Key key && key.value() != 0) {
            found.add(new Candidate(KEY + key, row.said()));
          }
        }
      }
      return found;
    }

    private ObjectName plain(String text) {
      if (!text.startsWith(KEY)) {
        long id = Numbers.read(text, expects(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        return new ObjectName(null, (int) id, null);
      }
      Key key = new KeyKind().read(text.substring(KEY.length()), null);
      if (key.value() == 0) {
        throw new Problem.BadValue("", "a key, which IPC_PRIVATE is not", text).thrown();
      }
      return new ObjectName(null, null, key);
    }
  }
}
