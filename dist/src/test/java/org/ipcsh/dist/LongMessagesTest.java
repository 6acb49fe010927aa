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

  private static final String LOWERED =
      """
      q = msgget IPC_PRIVATE 0600
      msgsnd $q 1 (read-file text)
      ! echo 8192 >/proc/sys/kernel/msgmax
      try { msgpeek $q } catch e { print $e.message }
      try { msgrcv $q 0 MSG_COPY|IPC_NOWAIT } catch e { print $e.message }
      print (len (msgrcv $q).text)
      """;

  @TempDir private Path folder;

  private Ran alone(String script) throws IOException {
    Files.writeString(folder.resolve("text"), "long".repeat(LENGTH / 4));
    return Program.ipcsh("-c", script)
        .in(folder)
        .under("sh", "-c", LIMITS, "sh")
        .under(Namespaces.unshare("--ipc"))
        .run()
        .clean();
  }

  @Test
  void noneIsCutUnlessASizeSaysSo() throws IOException {
    alone(SCRIPT).printed("lon\n");
  }

  @Test
  void oneThatIsLongerThanTheLimitIsNowCanOnlyBeTaken() throws IOException {
    alone(LOWERED)
        .printed(
            """
            EINVAL: the message at index 0 is longer than msgmax, 8192
            EINVAL: MSG_COPY cuts nothing, and the message at index 0 is longer than 8192 bytes
            2000000
            """);
  }
}
