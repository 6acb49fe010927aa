package org.ipcsh.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Messages longer than Linux takes unless told otherwise, in a namespace with limits of its own.
 */
class LongMessagesTest {
  private static final int LENGTH = 2_000_000;

  private static final String LIMITS =
      "echo 4194304 >/proc/sys/kernel/msgmax; echo 8388608 >/proc/sys/kernel/msgmnb; exec \"$@\"";

  private static final String SCRIPT =
      """
      q = msgget IPC_PRIVATE 0600
      text = read-file text
      for flags in [0 MSG_NOERROR] {
        msgsnd $q 1 $text
        assert (msgrcv $q 0 $flags).text == $text
      }
      msgsnd $q 1 $text
      print (msgrcv $q 0 MSG_NOERROR --size 3).text
      """;

  @Test
  void noneIsCutUnlessASizeSaysSo(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("text"), "long".repeat(LENGTH / 4));
    Program.ipcsh("-c", SCRIPT)
        .in(folder)
        .under("sh", "-c", LIMITS, "sh")
        .under(Namespaces.unshare("--ipc"))
        .run()
        .clean()
        .printed("lon\n");
  }
}
