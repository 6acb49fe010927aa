package org.ipcsh.shell.objects;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Inventory;
import org.ipcsh.api.Mechanism;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.shell.plugins.Plugin;
import org.ipcsh.shell.plugins.Plugins;
import org.ipcsh.shell.registry.Registry;
import org.ipcsh.shell.show.RecordFields;
import org.ipcsh.shell.words.Streams;

/** The mechanisms of a session that have kernel objects, or those of them that were picked. */
final class Kinds {
  /** So many facts stand for what is in an object of which its mechanism says no more. */
  private static final int SOME = 3;

  /** A mechanism; its inventory is null if it can do no more than list. */
  record One(Mechanism mechanism, Inventory inventory) {
    /** What its objects are called. */
    String noun() {
      return inventory == null ? mechanism.name() : inventory.noun();
    }
  }

  private final Session session;
  private final RecordFields fields;
  private final List<One> all = new ArrayList<>();

  /**
   * Those of a session.
   *
   * @param letters the options of ipcs(1) that were given; all if there are none
   */
  Kinds(Session session, String letters) {
    this.session = session;
    this.fields = session.part(Streams.class).fields();
    Plugins plugins = session.part(Registry.class).plugins();
    for (Plugin plugin : plugins.all()) {
      Mechanism mechanism = plugin.jar() == null ? null : plugins.mechanism(plugin);
      if (mechanism != null) {
        Inventory inventory = mechanism.inventory();
        boolean picked = inventory != null && letters.indexOf(inventory.letter()) >= 0;
        if (letters.isEmpty() || picked) {
          all.add(new One(mechanism, inventory));
        }
      }
    }
    // Those that can be managed first: they are few, and what people look for.
    all.sort((one, other) -> rank(one) - rank(other));
  }

  private static int rank(One one) {
    return one.inventory == null ? 1 : 0;
  }

  /** The letters for switches. */
  static String letters(boolean q, boolean m, boolean s) {
    return (q ? "q" : "") + (m ? "m" : "") + (s ? "s" : "");
  }

  List<One> all() {
    return all;
  }

  /** Those that can do more than list. */
  List<One> managed() {
    return all.stream().filter(one -> one.inventory != null).toList();
  }

  /** The objects of all, read as they are asked for. */
  Rows<ListedObject> objects() {
    return objects(all);
  }

  /** The objects of some. */
  Rows<ListedObject> objects(List<One> kinds) {
    return new Rows<>() {
      private int next;
      private Rows<?> rows;

      @Override
      protected ListedObject read() {
        while (rows != null || next < kinds.size()) {
          if (rows == null) {
            rows = kinds.get(next++).mechanism.objects(session);
          }
          if (rows.hasNext()) {
            return listed(kinds.get(next - 1), rows.next());
          }
          rows.close();
          rows = null;
        }
        return null;
      }

      @Override
      protected void release() {
        if (rows != null) {
          rows.close();
        }
      }
    };
  }

  /** A row of a mechanism's list. */
  ListedObject listed(One kind, Object row) {
    String contents = kind.inventory == null ? some(row) : kind.inventory.contents(row);
    return new ListedObject(
        kind.noun(),
        field(row, "key"),
        field(row, "id"),
        field(row, "owner"),
        field(row, "mode"),
        contents,
        row);
  }

  private Object field(Object row, String name) {
    List<String> names = fields.fields(row);
    return names != null && names.contains(name) ? fields.field(row, name) : null;
  }

  /** {@code family AF_UNIX, type SOCK_STREAM}: the first facts that are known. */
  private String some(Object row) {
    List<String> said = new ArrayList<>();
    List<String> names = fields.fields(row);
    if (names == null) {
      return String.valueOf(row);
    }
    for (String name : names) {
      Object value = fields.field(row, name);
      if (value != null && said.size() < SOME) {
        said.add(name + " " + value);
      }
    }
    return String.join(", ", said);
  }
}
