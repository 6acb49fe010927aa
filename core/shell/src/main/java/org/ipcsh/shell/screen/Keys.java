package org.ipcsh.shell.screen;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.ipcsh.api.Errno;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Limit;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.fd.ReadCall;
import org.ipcsh.linux.terminal.KeyMode;
import org.ipcsh.linux.terminal.Terminal;

/**
 * The keys of the terminal that standard input is. They are read one byte at a time, so that what
 * is typed ahead is left to whoever reads next.
 */
final class Keys implements AutoCloseable {
  private static final int STDIN = 0;

  /** How long the rest of a sequence may take: a lone escape is a key of its own. */
  private static final long SEQUENCE = 50_000_000;

  private final Task task;
  private final Runnable traps;
  private final Kernel kernel;
  private KeyMode mode;
  private int ahead = Key.NONE;

  /**
   * Those that a task is to have; none before {@link #take}.
   *
   * @param traps runs what is due when a signal has broken a wait off
   */
  Keys(Task task, Runnable traps) {
    this.task = task;
    this.traps = traps;
    this.kernel = new Kernel(task);
  }

  /** Whether a key is there to be read. */
  boolean pressed() {
    return mode != null && (ahead != Key.NONE || Terminal.typed(STDIN) > 0);
  }

  /**
   * Waits for a key.
   *
   * @return a character or one of {@link Key}; {@link Key#NONE} if none is pressed in time
   * @throws ProblemException if the task is woken
   */
  int next(long nanos) {
    if (mode == null) {
      task.sleep(nanos);
      return Key.NONE;
    }
    int first = ahead != Key.NONE ? ahead : read(nanos);
    ahead = Key.NONE;
    if (first != Key.ESCAPE) {
      return first >= 0x80 ? character(first) : first;
    }
    int second = read(SEQUENCE);
    if (second != '[' && second != 'O') {
      ahead = second; // a key of its own that came at once
      return Key.ESCAPE;
    }
    StringBuilder sequence = new StringBuilder();
    int each = read(SEQUENCE);
    while (each >= 0 && sequence.length() < 16) {
      sequence.append((char) each);
      if (Key.ends(each)) {
        return Key.of(sequence.toString());
      }
      each = read(SEQUENCE);
    }
    return Key.OTHER;
  }

  /** The rest of a character of UTF-8. */
  private int character(int first) {
    int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    int point = first & (0x3f >> more);
    for (int i = 0; i < more; i++) {
      point = point << 6 | (Math.max(0, read(SEQUENCE)) & 0x3f);
    }
    return more > 0 && Character.isValidCodePoint(point) ? point : Key.OTHER;
  }

  private int read(long nanos) {
    ByteBuffer memory = kernel.scratch().of(1);
    Limit limit = task.within(Duration.ofNanos(Math.max(1, nanos)));
    try {
      long got = kernel.attempt(new ReadCall(STDIN, memory, kernel.scratch().address(), 1));
      if (Kernel.failed(got) && Kernel.errno(got) == Errno.EINTR) {
        traps.run();
        return Key.NONE;
      }
      return got == 1 ? memory.get(0) & 0xff : Key.GONE;
    } catch (ProblemException e) {
      if (limit.fired()) {
        return Key.NONE;
      }
      throw e;
    } finally {
      limit.close();
    }
  }

  /** Has the terminal hand them over, until this is closed. */
  void take() {
    mode = KeyMode.on(STDIN, false);
  }

  @Override
  public void close() {
    if (mode != null) {
      mode.close();
      mode = null;
    }
  }
}
