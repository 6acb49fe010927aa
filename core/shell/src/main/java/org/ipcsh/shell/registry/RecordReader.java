package org.ipcsh.shell.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Reader;
import org.ipcsh.lang.run.Near;

/**
 * Reads an argument that is a record itself: its components joined in one word, or {@code
 * name=value} words.
 */
final class RecordReader implements Reader {
  private final String name;
  private final Maker maker;
  private final List<Param> parts;
  private final boolean pairs;
  private final char joiner;

  RecordReader(String name, Maker maker, List<Param> parts, boolean pairs, char joiner) {
    this.name = name;
    this.maker = maker;
    this.parts = parts;
    this.pairs = pairs;
    this.joiner = joiner;
  }

  @Override
  public Object literal(Object literal) {
    return make(literal, null, true);
  }

  @Override
  public Object read(Object value, Session session) {
    return maker.makes(value) ? value : make(value, session, false);
  }

  private Object make(Object value, Session session, boolean literal) {
    Map<String, Object> given = pairs ? pairs(value) : joined(value);
    Object[] values = new Object[parts.size()];
    boolean later = false;
    for (int i = 0; i < values.length; i++) {
      Param part = parts.get(i);
      Object one = given.containsKey(part.name()) ? given.get(part.name()) : part.otherwise();
      // A pair that is null is one that is not given; a part of a word is there, whatever it is.
      if (one != null || !pairs) {
        values[i] = literal ? part.reader().literal(one) : part.reader().read(one, session);
        later |= values[i] == LATER;
      }
    }
    return later ? LATER : maker.make(values);
  }

  private static String parts(int count) {
    return count == 1 ? "one part" : count + " parts";
  }

  private Map<String, Object> joined(Object value) {
    if (value instanceof Handle) {
      return joined(List.of(value)); // its name is none that could be taken apart
    }
    if (!(value instanceof List<?> list)) {
      return joined(List.of(Given.word(name, expects(), value).split(String.valueOf(joiner), -1)));
    }
    if (list.size() > parts.size()) {
      throw new Problem.BadValue(name, expects(), parts(list.size())).thrown();
    }
    Map<String, Object> given = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i < list.size()) {
        given.put(parts.get(i).name(), list.get(i));
      } else if (parts.get(i).otherwise() == null) {
        throw new Problem.BadValue(name, expects(), parts(list.size())).thrown();
      }
    }
    return given;
  }

  private Map<String, Object> pairs(Object value) {
    Map<String, Object> given = new LinkedHashMap<>();
    for (Map.Entry<?, ?> pair : ((Map<?, ?>) value).entrySet()) {
      String key = (String) pair.getKey();
      List<String> names = parts.stream().map(Param::name).toList();
      if (!names.contains(key)) {
        List<String> near = Near.of(key, names);
        throw new Problem.Unknown("field", key, near.isEmpty() ? names : near).thrown();
      }
      given.put(key, pair.getValue());
    }
    return given;
  }

  @Override
  public boolean steady(Object value) {
    return maker.makes(value);
  }

  @Override
  public String expects() {
    List<String> names = parts.stream().map(Param::name).toList();
    return pairs
        ? String.join("=... ", names) + "=..."
        : String.join(String.valueOf(joiner), names);
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    List<Candidate> found = new ArrayList<>();
    char mark = pairs ? '=' : joiner;
    int split = prefix.lastIndexOf(mark);
    if (pairs && split < 0) {
      for (Param part : parts) {
        if (part.name().startsWith(prefix)) {
          found.add(new Candidate(part.name() + "=", part.help()));
        }
      }
      return found;
    }
    Param part = pairs ? named(prefix.substring(0, split)) : at(prefix, joiner);
    if (part != null) {
      String before = prefix.substring(0, split + 1);
      for (Candidate each : part.reader().complete(session, bound, prefix.substring(split + 1))) {
        found.add(new Candidate(before + each.text(), each.description()));
      }
    }
    return found;
  }

  private Param named(String key) {
    return parts.stream().filter(part -> part.name().equals(key)).findFirst().orElse(null);
  }

  private Param at(String prefix, char mark) {
    int index = (int) prefix.chars().filter(c -> c == mark).count();
    return index < parts.size() ? parts.get(index) : null;
  }
}
