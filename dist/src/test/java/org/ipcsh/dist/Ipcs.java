package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What util-linux's {@code ipcs} says of one object, held against what a command of ours says. */
final class Ipcs {
  private static final Pattern TIME =
      Pattern.compile("Not set|[A-Z][a-z]{2} +\\d+ \\d\\d:\\d\\d:\\d\\d");

  private final String letter;
  private final int id;
  private final Map<String, String> columns = new HashMap<>();

  /**
   * Makes one.
   *
   * @param letter what ipcs calls the kind: {@code q}, {@code s} or {@code m}
   */
  Ipcs(String letter, int id) {
    this.letter = letter;
    this.id = id;
  }

  /** Takes a list; {@code names} are ours for its columns, {@code id} among them. */
  Ipcs list(String option, String names) {
    String[] all = names.split(" ", -1);
    String[] fields = row(option, List.of(all).indexOf("id")).split(" +", -1);
    assertEquals(all.length, fields.length, () -> String.join(" ", fields));
    for (int i = 0; i < all.length; i++) {
      columns.put(all[i], fields[i]);
    }
    return this;
  }

  /** Takes the list of times, which have blanks in them: {@code Nov 22 19:24:51}. */
  Ipcs times(String... names) {
    String row = row("-t", 0);
    Matcher times = TIME.matcher(row);
    for (String column : names) {
      assertTrue(times.find(), row);
      columns.put(column, times.group().replaceAll(" +", " "));
    }
    return this;
  }

  /** Fails unless every column that was taken is what the list of ours says. */
  void agreeWith(String lister) {
    String text = lister + " | where { $it.id == " + id + " } | to json";
    Ran ran = Program.ipcsh("-c", text).run().clean();
    List<?> rows = (List<?>) Json.parse(ran.out());
    assertEquals(1, rows.size(), ran.out());
    Map<?, ?> ours = (Map<?, ?>) rows.get(0);
    columns.forEach((column, value) -> assertEquals(value, shown(ours, column), column));
  }

  private String row(String option, int at) {
    Ran ran =
        Program.of("ipcs", "-" + letter, option)
            .with("LC_ALL", "C")
            .with("TZ", "UTC")
            .run()
            .clean();
    return ran.out()
        .lines()
        .map(String::strip)
        .filter(line -> line.split(" +", -1).length > at)
        .filter(line -> line.split(" +", -1)[at].equals(Integer.toString(id)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not in " + ran.out()));
  }

  /** Our value as ipcs writes it. */
  private static String shown(Map<?, ?> row, String column) {
    Object value = row.get(column);
    return switch (column) {
      case "key" -> String.format("0x%08x", (Integer) value);
      case "mode" -> Integer.toOctalString((Integer) value);
      case "cuid", "uid" -> name("passwd", value);
      case "cgid", "gid" -> name("group", value);
      default -> {
        if (column.endsWith("time")) {
          yield value == null ? "Not set" : time(value);
        }
        assertNotNull(value, () -> column + " of " + row);
        yield value.toString();
      }
    };
  }

  /** ipcs writes names where there are some; ours are numbers for programs. */
  private static String name(String database, Object number) {
    Ran ran = Program.of("getent", database, number).run();
    return ran.status() == 0 ? ran.out().split(":", 2)[0] : number.toString();
  }

  private static String time(Object value) {
    return DateTimeFormatter.ofPattern("MMM d HH:mm:ss", Locale.ROOT)
        .format(Instant.parse((String) value).atZone(ZoneOffset.UTC));
  }
}
