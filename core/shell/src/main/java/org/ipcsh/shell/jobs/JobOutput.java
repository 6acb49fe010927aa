package org.ipcsh.shell.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ipcsh.api.Bytes;
import org.ipcsh.shell.show.Escape;

/** What a job writes: kept for {@code output}, and shown line by line under its name. */
final class JobOutput {
  /** How much is kept: the last of it. */
  private static final int KEPT = 1 << 20;

  /** What is longer is no line that somebody reads, and is broken. */
  private static final int LONGEST_LINE = 1 << 16;

  private final Lines lines;
  private final boolean escaped;
  private final Stream out = new Stream(false);
  private final Stream err = new Stream(true);
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private String prefix = "";

  /** Writes to these; {@code escaped} for a terminal that the job's bytes must not drive. */
  JobOutput(Lines lines, boolean escaped) {
    this.lines = lines;
    this.escaped = escaped;
  }

  /** Names the job, which is not known before its handle is. */
  synchronized void named(String name) {
    prefix = "[" + name + "] ";
  }

  OutputStream out() {
    return out;
  }

  OutputStream err() {
    return err;
  }

  /** What it has written so far, to both streams as it came. */
  synchronized Bytes kept() {
    return Bytes.copyOf(log.toByteArray());
  }

  /** Shows what was begun and not ended with a newline: nothing more will come. */
  void end() {
    try {
      out.end();
      err.end();
    } catch (IOException e) {
      return; // nobody reads any more, and the job has ended
    }
  }

  private synchronized void keep(byte[] bytes, int from, int length) {
    log.write(bytes, from, length);
    if (log.size() > 2 * KEPT) {
      byte[] all = log.toByteArray();
      log.reset();
      log.write(all, all.length - KEPT, KEPT);
    }
  }

  private final class Stream extends OutputStream {
    private final boolean error;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Stream(boolean error) {
      this.error = error;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
      keep(bytes, from, length);
      int start = from;
      for (int i = from; i < from + length; i++) {
        if (bytes[i] == '\n') {
          line.write(bytes, start, i - start);
          show();
          start = i + 1;
        }
      }
      line.write(bytes, start, from + length - start);
      if (line.size() > LONGEST_LINE) {
        show();
      }
    }

    synchronized void end() throws IOException {
      if (line.size() > 0) {
        show();
      }
    }

    private void show() throws IOException {
      byte[] text = line.toByteArray();
      line.reset();
      if (escaped) {
        text = Escape.LINE.of(Bytes.wrap(text)).getBytes(StandardCharsets.UTF_8);
      }
      byte[] start = prefix.getBytes(StandardCharsets.UTF_8);
      byte[] whole = Arrays.copyOf(start, start.length + text.length + 1);
      System.arraycopy(text, 0, whole, start.length, text.length);
      whole[whole.length - 1] = '\n';
      lines.line(whole, error);
    }
  }
}
