package org.ipcsh.shell.registry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Unsigned;

/** The kinds known for the types of components: those of every mechanism, and a mechanism's own. */
final class Kinds {
  private static final Map<Class<?>, Class<?>> BOXES =
      Map.of(
          int.class, Integer.class,
          long.class, Long.class,
          short.class, Short.class,
          byte.class, Byte.class,
          double.class, Double.class,
          boolean.class, Boolean.class);

  private static final Map<Class<?>, Kind<?>> COMMON = new HashMap<>();

  static {
    add(COMMON, Scalars.whole(Long.class, Long.MIN_VALUE, Long.MAX_VALUE, n -> n));
    add(COMMON, Scalars.whole(Integer.class, Integer.MIN_VALUE, Integer.MAX_VALUE, n -> (int) n));
    add(COMMON, Scalars.whole(Short.class, Short.MIN_VALUE, Short.MAX_VALUE, n -> (short) n));
    add(COMMON, Scalars.whole(Byte.class, Byte.MIN_VALUE, Byte.MAX_VALUE, n -> (byte) n));
    add(COMMON, Scalars.of(Unsigned.class, "a number", Scalars::bits));
    add(COMMON, Scalars.of(Double.class, "a number", Scalars::real));
    add(COMMON, Scalars.of(Boolean.class, "true or false", Scalars::truth));
    add(COMMON, Scalars.of(String.class, "text", text -> text));
    add(COMMON, Scalars.of(Duration.class, "a duration such as 500ms", Scalars::duration));
    add(COMMON, Scalars.of(Numeric.class, "a number or a constant", Scalars::number));
    add(COMMON, new PathKind());
    for (Kind<?> kind : org.ipcsh.linux.Kinds.all()) {
      add(COMMON, kind);
    }
  }

  private final Map<Class<?>, Kind<?>> own = new HashMap<>();

  Kinds(List<Kind<?>> own) {
    for (Kind<?> kind : own) {
      add(this.own, kind);
    }
  }

  /** The kind for a type, or null. */
  Kind<?> of(Class<?> type) {
    Class<?> boxed = BOXES.getOrDefault(type, type);
    Kind<?> kind = own.get(boxed);
    return kind != null ? kind : COMMON.get(boxed);
  }

  /** Whether values of that type are handed over without being read: text, or anything. */
  static boolean untyped(Class<?> type) {
    return type == Bytes.class || type == Object.class;
  }

  private static void add(Map<Class<?>, Kind<?>> to, Kind<?> kind) {
    to.put(kind.type(), kind);
  }

  /** A file: shown and completed as a path, resolved against the session's directory. */
  private static final class PathKind implements Kind<Path> {
    @Override
    public Class<Path> type() {
      return Path.class;
    }

    @Override
    public String expects() {
      return "a path";
    }

    @Override
    public void check(String text) {
      if (text.isEmpty()) {
        throw Scalars.bad(expects(), text); // resolved, it would be the directory itself
      }
    }

    @Override
    public Path read(String text, org.ipcsh.api.Session session) {
      check(text);
      return session.path(text);
    }

    @Override
    public List<org.ipcsh.api.Candidate> complete(
        org.ipcsh.api.Session session, org.ipcsh.api.Bound bound, String prefix) {
      return Files.complete(session, prefix);
    }
  }
}
