package org.ipcsh.shell.show;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipcsh.api.Rows;
import org.ipcsh.lang.run.Values;

/**
 * Lays out values of which each replaces the one before, and marks what is not as it was: in tables
 * the cells of a row whose first cell was there before, else the row; in other text the line.
 */
public final class FramePrinter {
  /**
   * A value laid out.
   *
   * @param lines as any other result would be shown
   * @param marked the same with what has changed in reverse
   */
  public record Frame(List<String> lines, List<String> marked) {}

  private final RecordFields fields;
  private final boolean raw;
  private Map<String, Map<String, String>> rows = Map.of();
  private List<String> lines = List.of();
  private boolean begun;

  /**
   * One that has shown nothing yet.
   *
   * @param raw plain numbers in place of times, durations, sizes, modes and names
   */
  public FramePrinter(RecordFields fields, boolean raw) {
    this.fields = fields;
    this.raw = raw;
  }

  /** Lays out the next value for a screen. */
  public Frame next(Object given, Look look) {
    Object value = Values.normalise(given);
    List<Object> all = new ArrayList<>();
    if (value instanceof Rows<?> read) {
      read.forEachRemaining(all::add);
    } else if (value instanceof List<?> list) {
      all.addAll(list);
    } else {
      all.add(value);
    }
    all.replaceAll(Values::normalise);
    Frame frame = table(value, all, look) ? rows(all, look) : text(all, value, look);
    begun = true;
    return frame;
  }

  /** Whether it is a table: records, of which a single one is not shown upright. */
  private boolean table(Object value, List<Object> all, Look look) {
    if (all.isEmpty() || !all.stream().allMatch(fields::isRecord)) {
      return false;
    }
    return value instanceof List
        || value instanceof Rows
        || (!value.getClass().isAnnotationPresent(Upright.class)
            && grid(all, look).width() <= look.width());
  }

  private Grid grid(List<Object> all, Look look) {
    return new Grid(look, fields, new Cells(look, fields, raw)).measure(all);
  }

  private Frame rows(List<Object> all, Look look) {
    Grid grid = grid(all, look).fit();
    List<String> plain = new ArrayList<>();
    List<String> marked = new ArrayList<>();
    String header = look.colour() ? "\033[1m" + grid.header() + "\033[m" : grid.header();
    plain.add(header);
    marked.add(header);
    Map<String, Map<String, String>> now = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (Object row : all) {
      Map<String, String> texts = grid.texts(row);
      String first = texts.getOrDefault(fields.fields(row).isEmpty() ? "" : first(row), "");
      String key = times.merge(first, 1, Integer::sum) + " " + first; // several may begin alike
      now.put(key, texts);
      String line = grid.line(texts, Set.of());
      plain.add(line);
      Map<String, String> before = all.size() == 1 ? only(key) : rows.get(key);
      if (!begun) {
        marked.add(line);
      } else if (before == null) {
        marked.add(Grid.MARK + line + Grid.UNMARK);
      } else {
        marked.add(grid.line(texts, changed(texts, before)));
      }
    }
    rows = now;
    lines = List.of();
    return new Frame(plain, marked);
  }

  private String first(Object row) {
    return fields.fields(row).get(0);
  }

  /** A single row is taken for the one there was, whatever it begins with. */
  private Map<String, String> only(String key) {
    return rows.size() == 1 ? rows.values().iterator().next() : rows.get(key);
  }

  private static Set<String> changed(Map<String, String> now, Map<String, String> before) {
    Set<String> changed = new HashSet<>();
    now.forEach(
        (name, text) -> {
          if (!text.equals(before.get(name))) {
            changed.add(name);
          }
        });
    return changed;
  }

  private Frame text(List<Object> all, Object value, Look look) {
    ByteArrayOutputStream held = new ByteArrayOutputStream();
    Output out = new Output(held);
    Object whole = value instanceof Rows ? all : value;
    new TablePrinter(look, fields, raw).print(whole, out);
    out.flush();
    List<String> now = held.toString(StandardCharsets.UTF_8).lines().toList();
    List<String> marked = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      boolean same = !begun || (i < lines.size() && lines.get(i).equals(now.get(i)));
      String line = now.get(i);
      marked.add(same ? line : Grid.MARK + Folding.plain(line) + Grid.UNMARK);
    }
    lines = now;
    rows = Map.of();
    return new Frame(now, marked);
  }
}
