package org.ipcsh.shell.objects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Inventory;
import org.ipcsh.api.Key;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;

/** The objects that are to be removed, each once, found by what they were called. */
final class Doomed {
  /** One; {@code row} is null if it is not there, which the kernel then says. */
  record One(Kinds.One kind, int id, ListedObject row) {
    void remove(Session session) {
      kind.inventory().remove(id, session);
    }

    String said() {
      return row == null ? kind.noun() + " " + id : row.said();
    }
  }

  private final Kinds kinds;
  private final Map<String, One> all = new LinkedHashMap<>();
  private List<ListedObject> there;

  Doomed(Kinds kinds) {
    this.kinds = kinds;
  }

  List<One> all() {
    return List.copyOf(all.values());
  }

  /** Adds what a row of some list stands for. */
  void row(Object row) {
    if (row instanceof Handle handle) {
      name(new ObjectName(handle, null, null));
      return;
    }
    for (Kinds.One kind : kinds.managed()) {
      if (row instanceof ListedObject listed) {
        if (listed.kind().equals(kind.noun()) && listed.facts() != null) {
          add(kind, kind.inventory().id(listed.facts()), listed);
          return;
        }
      } else if (kind.inventory().id(row) != null) {
        add(kind, kind.inventory().id(row), kinds.listed(kind, row));
        return;
      }
    }
    throw new Problem.BadValue(
            "each row", "one of ipcs or of a mechanism's own list", "one that says no more of it")
        .thrown()
        .hint("filter with where and first; what select gives is no object any more");
  }

  /** Adds what has this name. */
  void name(ObjectName name) {
    if (name.handle() != null) {
      for (Kinds.One kind : kinds.managed()) {
        Integer id = kind.inventory().id(name.handle());
        if (id != null) {
          add(kind, id, find(kind, id));
          return;
        }
      }
      throw new Problem.BadValue(
              "the handle", "one of an object that outlives processes", name.toString())
          .thrown();
    }
    List<One> found = new ArrayList<>();
    for (Kinds.One kind : kinds.managed()) {
      for (ListedObject row : there()) {
        if (row.kind().equals(kind.noun()) && is(row, name)) {
          found.add(new One(kind, kind.inventory().id(row.facts()), row));
        }
      }
    }
    if (found.isEmpty() && name.id() != null && kinds.managed().size() == 1) {
      add(kinds.managed().get(0), name.id(), null); // what the kernel says of it is known best
    } else if (found.size() == 1) {
      add(found.get(0).kind, found.get(0).id, found.get(0).row);
    } else {
      throw unclear(name, found);
    }
  }

  private static ProblemException unclear(ObjectName name, List<One> found) {
    String what = name.id() != null ? "the id" : "the key";
    String is = name.id() != null ? name.toString() : name.key().toString();
    if (found.isEmpty()) {
      return new Problem.BadValue(what, "one of an object there is", is)
          .thrown()
          .hint("ipcs lists the objects there are");
    }
    List<String> nouns = found.stream().map(one -> one.kind.noun()).toList();
    List<String> options = found.stream().map(one -> "-" + one.kind.inventory().letter()).toList();
    return new Problem.BadValue(
            what, "one of one object", is + ", which a " + String.join(" and a ", nouns) + " have")
        .thrown()
        .hint("say which with " + String.join(" or ", options));
  }

  private static boolean is(ListedObject row, ObjectName name) {
    if (name.key() != null) {
      return row.key() instanceof Key key && key.equals(name.key());
    }
    return number(row.id()) == name.id();
  }

  private static long number(Object value) {
    return value instanceof Numeric numeric ? numeric.number() : ((Number) value).longValue();
  }

  private ListedObject find(Kinds.One kind, int id) {
    for (ListedObject row : there()) {
      if (row.kind().equals(kind.noun()) && number(row.id()) == id) {
        return row;
      }
    }
    return null;
  }

  /** All there are, looked at once. */
  private List<ListedObject> there() {
    if (there == null) {
      there = new ArrayList<>();
      try (Rows<ListedObject> rows = kinds.objects(kinds.managed())) {
        rows.forEachRemaining(there::add);
      }
    }
    return there;
  }

  private void add(Kinds.One kind, int id, ListedObject row) {
    Inventory inventory = kind.inventory();
    all.putIfAbsent(inventory.noun() + " " + id, new One(kind, id, row));
  }
}
