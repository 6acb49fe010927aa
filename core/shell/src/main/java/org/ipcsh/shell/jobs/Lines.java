package org.ipcsh.shell.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The two streams of a shell, which its jobs write to as well. What a job writes comes in whole
 * lines, and never inside a line that the shell itself has begun: it waits until that is ended.
 * While a line is being edited at a prompt, the prompt shows what comes above it; while the whole
 * screen is drawn on, all that comes waits. A line that only tells how far something has come
 * stands below all others, and is gone before anything else is written.
 */
public final class Lines {
  /** So much is kept while the whole screen is drawn on; what else comes is counted. */
  private static final int MOST = 1 << 20;

  private static final byte[] WIPE = "\r\033[K".getBytes(StandardCharsets.US_ASCII);

  private final Own out;
  private final Own err;
  private final Object order = new Object();
  private final Object lock = new Object();
  private boolean inside;
  private Consumer<String> prompt;
  private boolean editing;
  private ByteArrayOutputStream said;
  private boolean errors;
  private int dropped;
  private boolean passing;
  private int hushed;

  /** For these streams, which stay open. */
  public Lines(OutputStream out, OutputStream err) {
    this.out = new Own(out);
    this.err = new Own(err);
  }

  /** What the shell itself writes results to. */
  public OutputStream out() {
    return out;
  }

  /** What the shell itself writes errors, notes and the trace to. */
  public OutputStream err() {
    return err;
  }

  /** Has a prompt show lines while one is edited; null for no prompt. */
  void prompt(Consumer<String> shows) {
    synchronized (lock) {
      prompt = shows;
      editing = shows != null;
    }
  }

  /** Says whether a line is being edited now, if there is a prompt. */
  void editing(boolean now) {
    synchronized (lock) {
      editing = now && prompt != null;
    }
  }

  /** Whether there is a prompt. */
  boolean prompting() {
    synchronized (lock) {
      return prompt != null;
    }
  }

  /**
   * Writes a line of a job.
   *
   * @param line with a newline at its end and none before
   * @param error whether to standard error
   */
  void line(byte[] line, boolean error) throws IOException {
    // Jobs wait for one another, but the shell itself never waits for a prompt that redraws.
    synchronized (order) {
      Consumer<String> above;
      synchronized (lock) {
        above = editing ? prompt : null;
        if (above == null) {
          (error ? err : out).insert(line);
        }
      }
      if (above != null) {
        above.accept(new String(line, 0, line.length - 1, StandardCharsets.UTF_8));
      }
    }
  }

  /**
   * Has all that comes wait, for someone who draws on the whole screen.
   *
   * @param errors whether standard error is that screen too
   * @return what to draw on
   */
  public OutputStream seize(boolean errors) {
    synchronized (lock) {
      wipe();
      said = new ByteArrayOutputStream();
      this.errors = errors;
      return out.stream;
    }
  }

  /** Takes what the shell itself has written meanwhile. */
  public byte[] said() {
    synchronized (lock) {
      byte[] bytes = said.toByteArray();
      said.reset();
      return bytes;
    }
  }

  /** Ends a {@link #seize}: what waits comes now. */
  public void release() {
    synchronized (lock) {
      byte[] bytes = said();
      said = null;
      try {
        out.write(bytes, 0, bytes.length);
        if (!inside) {
          out.release();
          err.release();
        }
        if (dropped > 0) {
          String line = "(" + dropped + " more lines came meanwhile)\n";
          dropped = 0;
          err.insert(line.getBytes(StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        return; // nobody reads any more
      }
    }
  }

  /**
   * Shows a line that is gone before anything else is written; not where a line has been begun.
   *
   * @param line shorter than the screen is wide, asked for while nothing else is written; null for
   *     none, and what it may give
   */
  public void passing(Supplier<String> line) {
    synchronized (lock) {
      wipe();
      if (line == null || inside || editing || said != null || hushed > 0) {
        return;
      }
      String text = line.get();
      if (text == null) {
        return;
      }
      try {
        out.stream.write(text.getBytes(StandardCharsets.UTF_8));
        out.stream.flush();
        passing = true;
      } catch (IOException e) {
        return; // nobody sees it
      }
    }
  }

  /** Keeps {@link #passing} lines away until {@link #unhush}: others write to the terminal. */
  public void hush() {
    synchronized (lock) {
      wipe();
      hushed++;
    }
  }

  /** Ends one {@link #hush}. */
  public void unhush() {
    synchronized (lock) {
      hushed--;
    }
  }

  private void wipe() {
    if (passing) {
      passing = false;
      try {
        out.stream.write(WIPE);
      } catch (IOException e) {
        return; // whoever writes next meets the same
      }
    }
  }

  /** Lets out what still waits for the end of a line that will have none. */
  void settle() {
    synchronized (lock) {
      if (out.waiting.size() + err.waiting.size() > 0) {
        try {
          out.stream.write('\n');
          inside = false;
          out.release();
          err.release();
        } catch (IOException e) {
          return; // nobody reads any more
        }
      }
    }
  }

  /** One of the two streams as the shell itself writes to it. */
  private final class Own extends OutputStream {
    private final OutputStream stream;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    Own(OutputStream stream) {
      this.stream = stream;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (length == 0) {
        return;
      }
      synchronized (lock) {
        if (said != null && (this == out || errors)) {
          if (said.size() < MOST) {
            said.write(bytes, from, length);
          }
          return;
        }
        wipe();
        int end = from + length;
        int start = from;
        if (out.waiting.size() + err.waiting.size() > 0) {
          int newline = end;
          while (newline > from && bytes[newline - 1] != '\n') {
            newline--;
          }
          if (newline > from) {
            stream.write(bytes, from, newline - from);
            out.release();
            err.release();
            start = newline;
          }
        }
        if (start < end) {
          stream.write(bytes, start, end - start);
        }
        inside = bytes[end - 1] != '\n';
      }
    }

    @Override
    public void flush() throws IOException {
      synchronized (lock) {
        stream.flush();
      }
    }

    void insert(byte[] line) throws IOException {
      if (inside || said != null) {
        if (said == null || waiting.size() < MOST) {
          waiting.write(line);
        } else {
          dropped++;
        }
      } else {
        wipe();
        stream.write(line);
        stream.flush();
      }
    }

    void release() throws IOException {
      if (waiting.size() > 0) {
        byte[] lines = waiting.toByteArray();
        waiting.reset();
        stream.write(lines);
        stream.flush();
      }
    }
  }
}
