package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scripts run under strace with the trace on: what the shell prints of its calls is what strace
 * prints of them, line for line.
 */
class StraceTest {
  private static final String CALLS = "msgget,msgsnd,msgrcv,msgctl";

  @TempDir private Path folder;

  @Test
  void keysAndFlagsOfMsgget() throws IOException {
    same(
        12,
        """
        q = msgget $args[0] IPC_CREAT|IPC_EXCL|0666
        fails EEXIST { msgget $args[0] IPC_CREAT|IPC_EXCL|0666 }
        msgget $args[0]
        msgget $args[0] 0
        msgget $args[0] IPC_CREAT
        msgget $args[0] IPC_EXCL|0222
        msgget $args[0] 0x1000
        msgctl $q IPC_RMID
        fails ENOENT { msgget $args[0] }
        fails ENOENT { msgget $args[0] 0666 }
        p = msgget IPC_PRIVATE
        msgctl $p IPC_RMID
        p = msgget 0 IPC_CREAT|IPC_EXCL|0x12345000|0170
        msgctl $p IPC_RMID
        """);
  }

  @Test
  void textsOfMsgsnd() throws IOException {
    same(
        22,
        """
        q = msgget $args[0] IPC_CREAT|0600
        msgsnd $q 1 "hello"
        msgsnd $q 1 "hello" IPC_NOWAIT
        msgsnd $q 9223372036854775807 ""
        msgsnd $q 7 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        msgsnd $q 7 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        msgsnd $q 7 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        msgsnd $q 7 b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\\0001"
        msgsnd $q 2 b"a\\0001\\x00\\x00\\xff\\33\\n\\"\\\\\\t\\r\\x7f\\v\\f\\a\\b"
        msgsnd $q 2 b"\\0002\\x008\\x009\\x00a\\x0a1\\x1f7\\x1f8"
        msgsnd $q 2 "caf\\u{e9} */ %s ~"
        msgsnd $q 3 "abc" 0x8000
        msgsnd $q 3 "abc" 010000
        msgsnd $q 3 "abc" IPC_NOWAIT|010000|0x8000
        msgsnd $q 3 "abc" 014000
        fails EINVAL { msgsnd $q 0 "hello" IPC_NOWAIT }
        fails EINVAL { msgsnd $q -1 "" }
        fails EINVAL { msgsnd -1 1 "hello" }
        fails EINVAL { msgsnd $q 1 (read-file $args[1]) }
        repeat 2 { msgsnd $q 1 (read-file $args[2]) IPC_NOWAIT }
        fails EAGAIN { msgsnd $q 1 (read-file $args[2]) IPC_NOWAIT }
        id = $q.id
        msgctl $q IPC_RMID
        fails EINVAL { msgsnd $id 1 "gone" }
        """,
        file("large", 8193),
        file("most", 8000));
  }

  @Test
  void typesAndFlagsOfMsgrcv() throws IOException {
    same(
        30,
        """
        q = msgget $args[0] IPC_CREAT|0600
        for i in 1..9 { msgsnd $q $i "hello" }
        msgsnd $q 20 ""
        msgsnd $q 21 b"a\\0001\\n"
        msgsnd $q 22 (read-file $args[1])
        fails ENOMSG { msgrcv $q 99 IPC_NOWAIT }
        fails ENOMSG { msgrcv $q 99 IPC_NOWAIT --size 200 }
        fails E2BIG { msgrcv $q 22 --size 100 }
        fails E2BIG { msgrcv $q --size 4 }
        msgrcv $q --size 5
        msgrcv $q 0 --size 200
        msgrcv $q -3 --size 200
        msgrcv $q 4 MSG_EXCEPT --size 5
        msgrcv $q 4 MSG_NOERROR --size 4
        msgrcv $q 0 MSG_NOERROR|IPC_NOWAIT --size 0
        msgrcv $q 7 IPC_NOWAIT
        msgrcv $q 0 MSG_COPY|IPC_NOWAIT --size 5
        msgrcv $q 1 IPC_NOWAIT|MSG_COPY --size 100
        fails EINVAL { msgrcv $q 0 MSG_COPY }
        fails EINVAL { msgrcv $q 0 MSG_COPY|MSG_EXCEPT|IPC_NOWAIT }
        fails ENOMSG { msgrcv $q 50 MSG_COPY|IPC_NOWAIT }
        msgrcv $q 20 0x10000000
        msgrcv $q 21 --size 4
        msgrcv $q 22 MSG_NOERROR --size 33
        fails EINVAL { msgrcv -1 0 --size 1 }
        id = $q.id
        msgctl $q IPC_RMID
        fails EINVAL { msgrcv $id --size 8 }
        """,
        file("most", 8000));
  }

  @Test
  void structsOfMsgctl() throws IOException {
    same(
        16,
        """
        q = msgget $args[0] IPC_CREAT|0640
        r = msgctl $q IPC_STAT
        msgsnd $q 1 "hello"
        r = msgrcv $q --size 5
        msgsnd $q 1 "hello"
        r = msgctl $q IPC_STAT
        msgctl $q IPC_SET msg_qbytes=1000
        msgctl $q IPC_SET mode=0606
        msgctl $q IPC_SET uid=0 gid=0
        r = msgctl $q IPC_STAT
        r = msgctl $q IPC_INFO
        fails EINVAL { msgctl -5 IPC_STAT }
        fails EINVAL { msgctl -1 MSG_STAT }
        fails EINVAL { msgctl 1000000 MSG_STAT_ANY }
        id = $q.id
        msgctl $q IPC_RMID
        fails EINVAL { msgctl $id IPC_RMID }
        fails EINVAL { msgctl $id IPC_STAT }
        """);
  }

  /** What the shell does of its own accord is shown as well. */
  @Test
  void conveniencesShowTheirCalls() throws IOException {
    same(
        6,
        """
        q = msgget $args[0] IPC_CREAT|0600
        msgsnd $q 1 "one"
        msgsnd $q 2 "two"
        msgpeek $q
        msgpeek $q 1
        defer { msgctl $q IPC_RMID }
        """);
  }

  private String file(String name, int size) throws IOException {
    return Files.writeString(folder.resolve(name), "y".repeat(size)).toString();
  }

  /** Runs the script, which is given the key and these arguments, and compares the two traces. */
  private void same(int atLeast, String script, String... arguments) throws IOException {
    Path traces = Files.createDirectory(folder.resolve("traces"));
    try (TestQueue queue = TestQueue.fresh()) {
      List<Object> all = new ArrayList<>(List.of(queue.hex()));
      all.addAll(List.of(arguments));
      Ran ran =
          Scripts.in(folder, "trace on\n" + script, all.toArray())
              .under(
                  "strace",
                  "-ff",
                  "-a1",
                  "-e",
                  "signal=none",
                  "-e",
                  "trace=" + CALLS,
                  "-o",
                  traces.resolve("t").toString())
              .run()
              .status(0);
      assertFalse(queue.exists(), "the script removes its queue");
      List<String> theirs = theirs(traces);
      assertEquals(String.join("\n", theirs), String.join("\n", ran.errors()));
      assertTrue(theirs.size() >= atLeast, () -> "only " + theirs.size() + " calls: " + theirs);
    }
  }

  /** What strace wrote: one file for each thread, of which one alone may have made the calls. */
  private static List<String> theirs(Path traces) throws IOException {
    List<List<String>> threads = new ArrayList<>();
    try (Stream<Path> files = Files.list(traces)) {
      for (Path file : files.toList()) {
        List<String> calls =
            Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("+++ "))
                .map(StraceLine::withoutRestOfBuffer)
                .toList();
        if (!calls.isEmpty()) {
          threads.add(calls);
        }
      }
    }
    assertEquals(1, threads.size(), "threads that made calls");
    return threads.get(0);
  }
}
