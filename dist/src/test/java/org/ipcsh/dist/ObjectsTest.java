package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our ipcs, ipcrm and ipcmk beside those of util-linux, and its lsipc. */
class ObjectsTest {
  private final TestQueue queue = TestQueue.fresh();
  private final TestSet set = TestSet.fresh();
  private final TestSegment segment = TestSegment.fresh();

  @AfterEach
  void remove() {
    queue.close();
    set.close();
    segment.close();
  }

  private static List<Map<?, ?>> rows(Ran ran) {
    List<Map<?, ?>> rows = new ArrayList<>();
    ((List<?>) Json.parse(ran.out())).forEach(row -> rows.add((Map<?, ?>) row));
    return rows;
  }

  private static String of(Map<?, ?> row, String field) {
    return String.valueOf(row.get(field));
  }

  @Test
  void limitsAreThoseOfLsipc() {
    Map<?, ?> said =
        (Map<?, ?>) Json.parse(Program.of("lsipc", "-g", "-J", "-b").run().clean().out());
    List<Map<?, ?>> ours = rows(Program.ipcsh("-c", "ipcs --limits --raw | to json").run().clean());
    List<?> theirs = (List<?>) said.get("ipclimits");
    assertEquals(theirs.size(), ours.size());
    for (Object each : theirs) {
      Map<?, ?> limit = (Map<?, ?>) each;
      String name = of(limit, "resource").toLowerCase(java.util.Locale.ROOT);
      Map<?, ?> row =
          ours.stream().filter(one -> of(one, "name").equals(name)).findFirst().orElseThrow();
      assertEquals(new BigInteger(of(limit, "limit")), new BigInteger(of(row, "limit")), name);
      assertEquals(of(limit, "used").equals("-"), row.get("used") == null, name);
      assertEquals(row.get("used") == null, row.get("percent") == null, name);
    }
  }

  @Test
  void theSummaryIsThatOfIpcs() {
    String script =
        """
        q = msgget IPC_PRIVATE 0600 --temporary; msgsnd $q 1 hello; msgsnd $q 1 you
        s = semget IPC_PRIVATE 5 0600 --temporary; t = semget IPC_PRIVATE 2 0600 --temporary
        m = shmget IPC_PRIVATE 10000 0600 --temporary
        ipcs --summary --raw | each { print $it.name $it.value }
        print (! LC_ALL=C ipcs -u)
        """;
    // Alone, so that what is counted stands still.
    Program alone = Program.ipcsh("-c", script).under(Namespaces.unshare("--ipc"));
    String out = alone.run().clean().out();
    for (List<String> each :
        List.of(
            List.of("msgpool", "allocated queues ="),
            List.of("msgmap", "used headers ="),
            List.of("msgtql", "used space ="),
            List.of("used_ids", "segments allocated"),
            List.of("shm_tot", "pages allocated"),
            List.of("shm_rss", "pages resident"),
            List.of("shm_swp", "pages swapped"),
            List.of("semusz", "used arrays ="),
            List.of("semaem", "allocated semaphores ="))) {
      assertEquals(number(each.get(1), out), number(each.get(0), out), each.get(0));
    }
  }

  private static String number(String before, String text) {
    Matcher found = Pattern.compile("(?m)^" + Pattern.quote(before) + "\\s+([0-9]+)").matcher(text);
    assertTrue(found.find(), before + " in " + text);
    return found.group(1);
  }

  @Test
  void listsWhatOthersMakeAndRemovesIt() {
    for (String[] each :
        new String[][] {
          {"-Q", "q", "queue"}, {"-S3", "s", "semaphore set"}, {"-M5000", "m", "segment"}
        }) {
      String said = Program.of("ipcmk", each[0], "-p", "0640").run().clean().out();
      String id = said.replaceAll("\\D", "");
      try {
        String find = "ipcs | where { $it.kind == \"%s\" and $it.id == %s }".formatted(each[2], id);
        Map<?, ?> row = rows(Program.ipcsh("-c", find + " | to json").run().clean()).get(0);
        assertEquals(String.valueOf(0640), of(row, "mode"));
        String script =
            find + " | ipcrm --dry-run | count; ipcrm -" + each[1] + " " + id + " | count";
        Program.ipcsh("-c", script).run().clean().printed("1\n1\n");
        Ran gone = Program.of("ipcrm", "-" + each[1], id).run();
        assertEquals(1, gone.status(), "ours has removed it already");
      } finally {
        Program.of("ipcrm", "-" + each[1], id).run();
      }
    }
  }

  @Test
  void othersFindWhatItMakes() {
    String make =
        "q = ipcmk -q; s = ipcmk -s 4 --mode 0600; m = ipcmk -m 8k\n"
            + "for each in [$q $s $m] { print $each.id $each.key }";
    List<String> lines = Program.ipcsh("-c", make).run().clean().out().lines().toList();
    String[] letters = {"q", "s", "m"};
    String[] permissions = {"644", "600", "644"};
    try {
      for (int i = 0; i < letters.length; i++) {
        String[] made = lines.get(i).split(" ", -1);
        String key = String.format("0x%08x", Long.decode(made[1]));
        String listed = Program.of("ipcs", "-" + letters[i]).run().clean().out();
        String row = listed.lines().filter(line -> line.startsWith(key)).findFirst().orElseThrow();
        assertEquals(made[0], row.split(" +", -1)[1], listed);
        assertEquals(permissions[i], row.split(" +", -1)[3], listed);
      }
    } finally {
      for (int i = 0; i < letters.length; i++) {
        Program.of("ipcrm", "-" + letters[i], lines.get(i).split(" ", -1)[0]).run();
      }
    }
  }

  @Test
  void whatCannotBeRemovedDoesNotKeepTheOthers() {
    String script =
        """
        a = msgget %1$s 0600|IPC_CREAT; b = semget %2$s 1 0600|IPC_CREAT; msgctl $a IPC_RMID
        rows = ipcs -s | where key == %2$s
        try { ipcrm -q 2147483647 } catch e { print $e.errno }
        $rows | ipcrm | count; print (sems | where key == %2$s | count)
        """;
    Program.ipcsh("-c", script.formatted(queue.hex(), set.hex()))
        .run()
        .clean()
        .printed("EINVAL\n1\n0\n");
  }

  @Test
  void onATerminalItAsks(@TempDir Path folder) {
    try (Pane pane = Pane.ipcsh(folder)) {
      pane.enter("q = msgget " + queue.hex() + " 0600|IPC_CREAT");
      pane.enter("s = semget " + set.hex() + " 1 0600|IPC_CREAT");
      pane.type("ipcs | where key == " + queue.hex() + " | ipcrm").press("Enter");
      pane.awaitText("remove it? [y/N]");
      assertTrue(pane.screen().contains("queue " + queue.id() + ", key " + queue.hex()));
      pane.type("n").awaitText("nothing was removed");
      assertTrue(queue.exists());
      pane.awaitPrompt();
      pane.type("ipcrm $q $s").press("Enter");
      pane.awaitText("remove these 2? [y/N]");
      pane.type("y").awaitPrompt();
      assertFalse(queue.exists() || set.exists(), pane.screen());
    }
    Program.ipcsh("-c", "msgget " + queue.hex() + " 0600|IPC_CREAT | count").run().clean();
    Program.ipcsh("-c", "ipcrm --yes key:" + queue.hex() + " | count").run().clean().printed("1\n");
  }
}
