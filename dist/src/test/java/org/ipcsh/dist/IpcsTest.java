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
import org.junit.jupiter.api.Test;

/** {@code ipcs -q} of util-linux and {@code msgs} say the same of a queue, column by column. */
class IpcsTest {
  private static final Pattern TIME =
      Pattern.compile("Not set|[A-Z][a-z]{2} +\\d+ \\d\\d:\\d\\d:\\d\\d");

  @Test
  void everyColumnAgrees() {
    try (TestQueue empty = TestQueue.fresh();
        TestQueue used = TestQueue.fresh();
        TestQueue odd = TestQueue.fresh()) {
      String make =
          "a = msgget %s IPC_CREAT|0600\n".formatted(empty.hex())
              + "b = msgget %s IPC_CREAT|0640\n".formatted(used.hex())
              + "c = msgget %s IPC_CREAT|0007\n".formatted(odd.hex())
              + "msgsnd $b 1 hello; msgsnd $b 2 \"\"; msgsnd $b 3 b\"\\x00\\x01\"\n"
              + "msgsnd $c 1 x; r = msgrcv $c; msgctl $c IPC_SET uid=65534 gid=65534\n";
      Program.ipcsh("-c", make).run().clean();
      for (TestQueue queue : List.of(empty, used, odd)) {
        agree(queue);
      }
    }
  }

  private static void agree(TestQueue queue) {
    Map<String, Object> ours = ours(queue.id());
    Map<String, String> theirs = theirs(queue.id());
    theirs.forEach((column, value) -> assertEquals(value, shown(ours, column), column));
  }

  /** What msgs says of a queue. */
  private static Map<String, Object> ours(int id) {
    Ran ran = Program.ipcsh("-c", "msgs | where { $it.id == " + id + " } | to json").run().clean();
    List<?> rows = (List<?>) Json.parse(ran.out());
    assertEquals(1, rows.size(), ran.out());
    Map<String, Object> row = new HashMap<>();
    ((Map<?, ?>) rows.get(0)).forEach((name, value) -> row.put((String) name, value));
    return row;
  }

  /** What {@code ipcs -q}, {@code -qc}, {@code -qt} and {@code -qp} say of it, by our names. */
  private static Map<String, String> theirs(int id) {
    Map<String, String> all = new HashMap<>();
    take(all, id, List.of("ipcs", "-q"), "key id owner mode msg_cbytes msg_qnum");
    take(all, id, List.of("ipcs", "-q", "-p"), "id owner msg_lspid msg_lrpid");
    take(all, id, List.of("ipcs", "-q", "-c"), "id mode cuid cgid uid gid");
    times(all, id);
    return all;
  }

  private static void take(Map<String, String> all, int id, List<String> command, String names) {
    String[] columns = names.split(" ", -1);
    int at = List.of(columns).indexOf("id");
    String[] fields = row(command, id, at).split(" +", -1);
    assertEquals(columns.length, fields.length, () -> String.join(" ", fields));
    for (int i = 0; i < columns.length; i++) {
      all.put(columns[i], fields[i]);
    }
  }

  private static String row(List<String> command, int id, int at) {
    Ran ran = Program.of(command.toArray()).with("LC_ALL", "C").with("TZ", "UTC").run().clean();
    return ran.out()
        .lines()
        .map(String::strip)
        .filter(line -> line.split(" +", -1).length > at)
        .filter(line -> line.split(" +", -1)[at].equals(Integer.toString(id)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not in " + ran.out()));
  }

  /** Times have blanks in them: {@code Nov 22 19:24:51}, {@code Not set}. */
  private static void times(Map<String, String> all, int id) {
    String row = row(List.of("ipcs", "-q", "-t"), id, 0);
    Matcher times = TIME.matcher(row);
    for (String column : List.of("msg_stime", "msg_rtime", "msg_ctime")) {
      assertTrue(times.find(), row);
      all.put(column, times.group().replaceAll(" +", " "));
    }
  }

  /** Our value as ipcs writes it. */
  private static String shown(Map<String, Object> row, String column) {
    Object value = row.get(column);
    return switch (column) {
      case "key" -> String.format("0x%08x", (Integer) value);
      case "mode" -> Integer.toOctalString((Integer) value);
      case "cuid", "uid" -> name("passwd", value);
      case "cgid", "gid" -> name("group", value);
      case "msg_stime", "msg_rtime", "msg_ctime" -> value == null ? "Not set" : time(value);
      default -> {
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
