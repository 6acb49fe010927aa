package org.ipcsh.shell.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Reader;

/** Reads one word with a {@link Kind}; a handle also by its name. */
final class KindReader implements Reader {
  /** Of these any text is one, and so the name of a handle would be. */
  private static final Set<Class<?>> TEXTS = Set.of(String.class, Path.class);

  private final String name;
  private final Class<?> type;
  private final Kind<?> kind;
  private final boolean handle;

  /**
   * A reader for a parameter.
   *
   * @param kind null for a type of handle that is only given as a handle
   */
  KindReader(String name, Class<?> type, Kind<?> kind) {
    this.name = name;
    this.type = kind == null ? type : kind.type();
    this.kind = kind;
    this.handle = Handle.class.isAssignableFrom(type);
  }

  @Override
  public Object literal(Object literal) {
    String text = Given.word(name, expects(), literal);
    if (handle && Given.handleName(text)) {
      return LATER;
    }
    return Given.naming(
        name,
        () -> {
          if (kind == null) {
            throw Scalars.bad(expects(), text);
          }
          if (kind.pure()) {
            return kind.read(text, null);
          }
          kind.check(text);
          return LATER;
        });
  }

  @Override
  public Object read(Object value, Session session) {
    if (type.isInstance(value)) {
      // A parameter that takes any handle whatever, as that of close does, takes closed ones too.
      return handle && type != Handle.class ? ((Handle) value).open() : value;
    }
    String text =
        TEXTS.contains(type)
            ? Given.text(name, expects(), value)
            : Given.word(name, expects(), value);
    if (handle && Given.handleName(text)) {
      Handle named = named(text, session);
      if (type.isInstance(named)) {
        return read(named, session);
      }
      // Of another type: the kind may know what to make of it, and else says what it wants.
    }
    if (kind == null) {
      throw new Problem.BadValue(name, expects(), Scalars.quote(text)).thrown();
    }
    return Given.naming(name, () -> kind.read(text, session));
  }

  private static Handle named(String text, Session session) {
    for (Handle open : session.handles()) {
      if (open.toString().equals(text)) {
        return open;
      }
    }
    throw new Problem.NoSuchHandle(text).thrown();
  }

  @Override
  public boolean steady(Object value) {
    return type.isInstance(value) || (kind != null && kind.pure() && !handle);
  }

  @Override
  public String expects() {
    return kind != null ? kind.expects() : "a handle such as $x";
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    List<Candidate> found = new ArrayList<>();
    if (handle) {
      for (Handle open : session.handles()) {
        if (type.isInstance(open) && open.toString().startsWith(prefix)) {
          found.add(new Candidate(open.toString(), Given.facts(open)));
        }
      }
    }
    if (kind != null) {
      found.addAll(kind.complete(session, bound, prefix));
    }
    return found;
  }
}
