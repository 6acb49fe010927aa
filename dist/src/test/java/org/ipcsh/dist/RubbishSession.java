package org.ipcsh.dist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * A prompt on a terminal that knows lines and no more, in namespaces of its own, with no process,
 * network or kernel object of the machine in it and nothing but its own folder to be written to.
 * Closing kills all that is in them.
 */
final class RubbishSession implements AutoCloseable {
  private static final String PROMPT = "ipcsh> ";

  private static final String[] APART = {
    "--mount", "--ipc", "--net", "--pid", "--fork", "--mount-proc", "--kill-child"
  };

  /** In which any line must have ended, also on a slow and busy machine. */
  private static final long LONGEST_NANOS = 60_000_000_000L;

  /** Numbers of processes that lines guess are taken, and theirs to be signalled. */
  private static final String START =
      """
      mount --bind "$HOME" "$HOME"
      cut -d' ' -f2 /proc/self/mounts | while read -r m; do
        case $m in
          "$HOME"|/proc|/proc/*|/dev/pts) ;;
          *) mount -o remount,bind,ro "$m" 2>/dev/null ;;
        esac
      done
      i=0; while [ $i -lt 110 ]; do (:); i=$((i+1)); done
      cd "$HOME" && mkdir rubbish-world && script -qec 'stty -echo; exec "$IPCSH" 2>err' /dev/null
      """;

  private final Process process;
  private final OutputStream in;
  private final InputStream out;
  private final RandomAccessFile err;
  private volatile long deadline;
  private int count;

  /** What a line wrote to the terminal, and to standard error. */
  record Said(String line, String out, String err) {
    /** What it wrote to standard error itself, without what jobs said meanwhile or came to. */
    String reported() {
      return err.replaceAll("(?m)^\\[[^]\n]+\\] .*\n", "");
    }
  }

  /** Starts one, with a folder that is empty for its home. */
  RubbishSession(Path folder) throws IOException {
    process =
        Program.of("sh", "-c", START)
            .forShell()
            .with("IPCSH", Place.IPCSH.toString())
            .with("IPCSH_JAVA_OPTS", Place.SHORT_LIVED + " -Xmx256m")
            .with("HOME", folder.toString())
            .with("TERM", "dumb")
            .under(Namespaces.unshare(APART))
            .launch();
    in = process.getOutputStream();
    out = process.getInputStream();
    deadline = System.nanoTime() + LONGEST_NANOS;
    Thread watchdog = new Thread(this::watch, "watchdog of " + process.pid());
    watchdog.setDaemon(true);
    watchdog.start();
    await("", "its start");
    err = new RandomAccessFile(folder.resolve("err").toFile(), "r");
  }

  private void watch() {
    while (process.isAlive()) {
      if (System.nanoTime() - deadline > 0) {
        close();
      }
      LockSupport.parkNanos(100_000_000);
    }
  }

  /**
   * Has a line run and waits for its end.
   *
   * @throws AssertionError if there is none, or the session ends instead
   */
  Said say(String line) throws IOException {
    enter(line);
    String text = await("", line);
    // Only now, lest a command that reads standard input takes it; and once more, since what looks
    // like a prompt may have been the output of the line.
    String mark = "@" + count++ + "\r\n";
    enter("print " + mark.strip());
    text += await(mark, line);
    return new Said(line, text.replace("\r\n", "\n"), errors());
  }

  private void enter(String line) throws IOException {
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  /** Waits for a prompt behind some text; what jobs print may stand between and after. */
  private String await(String text, String line) throws IOException {
    deadline = System.nanoTime() + LONGEST_NANOS;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[65536];
    int looked = 0;
    boolean found = text.isEmpty();
    while (true) {
      int read = out.read(some);
      if (read < 0) {
        throw new AssertionError(
            "the session ended, or was stuck and killed, at: " + line + "\n" + all + errors());
      }
      all.write(some, 0, read);
      String said = all.toString(StandardCharsets.ISO_8859_1);
      if (!found) {
        int at = said.indexOf(text, looked);
        found = at >= 0;
        looked = found ? at : Math.max(0, said.length() - text.length());
      }
      if (found && said.indexOf(PROMPT, looked) >= 0) {
        return all.toString(StandardCharsets.UTF_8);
      }
    }
  }

  private String errors() {
    try {
      byte[] bytes = new byte[err == null ? 0 : (int) (err.length() - err.getFilePointer())];
      if (bytes.length > 0) {
        err.readFully(bytes);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves it; what it says then. */
  Ran leave() throws IOException, InterruptedException {
    deadline = System.nanoTime() + LONGEST_NANOS;
    enter("exit");
    byte[] rest = out.readAllBytes();
    return new Ran(process.waitFor(), org.ipcsh.api.Bytes.wrap(rest), errors());
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
