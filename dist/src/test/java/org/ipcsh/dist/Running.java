package org.ipcsh.dist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ipcsh.api.Bytes;

/** A program that runs. Closing kills it if it still does. */
final class Running implements AutoCloseable {
  // In which any of these programs must have ended, also on a slow and busy machine.
  private static final long LONGEST_SECONDS = 120;

  private final Process process;
  private final Collector out;
  private final Collector err;

  Running(Process process) {
    this.process = process;
    this.out = new Collector(process.getInputStream(), "out of " + process.pid());
    this.err = new Collector(process.getErrorStream(), "err of " + process.pid());
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** What it has written to standard output until now. */
  String outSoFar() {
    return out.bytes().toString();
  }

  /** Returns once this text stands in its output; fails if it ends without. */
  void awaitOut(String text) {
    Await.until(
        "output of " + text + " (err: " + err.bytes() + ")",
        () -> outSoFar().contains(text) || (!alive() && endedWithout(text)));
  }

  private boolean endedWithout(String text) {
    Ran ran = end();
    if (ran.out().contains(text)) {
      return true;
    }
    throw new AssertionError(
        "ended with " + ran.status() + " before it wrote " + text + ": " + ran.err());
  }

  /**
   * Returns once a thread of it sleeps in this system call.
   *
   * @param call the number that /proc/PID/task/TID/syscall shows
   */
  void awaitCall(long call) {
    Await.until("system call " + call + " of " + pid(), () -> sleepsIn(call));
  }

  /** Whether it has a handler for a signal. */
  boolean catches(int signal) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", "" + pid(), "status"))) {
      String caught = lines.filter(line -> line.startsWith("SigCgt:")).findFirst().orElseThrow();
      return (Long.parseUnsignedLong(caught.substring(7).strip(), 16) >>> (signal - 1) & 1) != 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean sleepsIn(long call) {
    if (!alive()) {
      Ran ran = end();
      throw new AssertionError("ended with " + ran.status() + " before the call: " + ran.err());
    }
    try (var tasks = Files.newDirectoryStream(Path.of("/proc/" + pid() + "/task"))) {
      for (Path task : tasks) {
        if (Files.readString(task.resolve("syscall")).startsWith(call + " ")) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false; // a thread, or the program, that ended while it was looked at
    }
  }

  /** Sends it a signal: {@code TERM}. */
  void signal(String name) {
    signal(pid(), name);
  }

  /** Sends a process a signal. */
  static void signal(long pid, String name) {
    // The shell's own: a program of that name is not installed everywhere, and dash knows few.
    Program.of("bash", "-c", "kill -s $0 $1", name, pid).run().clean();
  }

  /** Writes to its standard input, which stays open. */
  void type(String text) {
    try {
      OutputStream in = process.getOutputStream();
      in.write(text.getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end. */
  Ran end() {
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        close();
        throw new AssertionError(
            "still running after "
                + LONGEST_SECONDS
                + " s; out: "
                + outSoFar()
                + " err: "
                + err.bytes());
      }
      out.thread.join();
      err.thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Ran(process.exitValue(), out.bytes(), err.bytes().toString());
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Reads a stream to its end, so that the writer never has to wait for a reader. */
  private static final class Collector {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Thread thread;

    Collector(InputStream stream, String name) {
      thread = new Thread(() -> copy(stream), name);
      thread.setDaemon(true);
      thread.start();
    }

    private void copy(InputStream stream) {
      byte[] buffer = new byte[65536];
      try (stream) {
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
          synchronized (bytes) {
            bytes.write(buffer, 0, n);
          }
        }
      } catch (IOException e) {
        // The program was killed by close(); what it wrote until then is what there is.
        return;
      }
    }

    Bytes bytes() {
      synchronized (bytes) {
        return Bytes.wrap(bytes.toByteArray());
      }
    }
  }
}
