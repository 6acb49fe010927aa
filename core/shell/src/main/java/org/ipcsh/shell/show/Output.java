package org.ipcsh.shell.show;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;

/**
 * A stream that text is written to as UTF-8, and whose failures are the shell's.
 *
 * <p>It keeps some of what is written back until {@link #flush}, whatever the stream does. Whoever
 * writes to one place shares one of these, made once, lest what is held back changes the order.
 *
 * <p>Its errors: {@link ClosedOutput} where the reader has gone, else {@link Problem.BadFile}.
 */
public final class Output extends OutputStream {
  private static final int SIZE = 8192;

  private final OutputStream stream;
  private final Runnable between;
  private final byte[] held = new byte[SIZE];
  private int count;

  /** Writes to a stream, which stays open. */
  public Output(OutputStream stream) {
    this(stream, () -> {});
  }

  /**
   * The same with something to be done now and then, and it may throw: what is written can be
   * longer than anybody wants to wait for.
   *
   * @param between called whenever what was held back has been written because there was too much
   */
  public Output(OutputStream stream, Runnable between) {
    this.stream = stream;
    this.between = between;
  }

  /** This, if the stream is one already; else a new one. */
  public static Output on(OutputStream stream) {
    return stream instanceof Output output ? output : new Output(stream);
  }

  /** Writes text. */
  public Output text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a line and its end. */
  public Output line(String text) {
    text(text);
    write('\n');
    return this;
  }

  /** Writes bytes as they are. */
  public Output bytes(Bytes bytes) {
    return bytes(bytes.toArray());
  }

  @Override
  public void write(int value) {
    if (count == SIZE) {
      drain();
      between.run();
    }
    held[count++] = (byte) value;
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (length > SIZE - count) {
      drain();
      between.run();
    }
    if (length <= SIZE) {
      System.arraycopy(bytes, from, held, count, length);
      count += length;
      return;
    }
    try {
      stream.write(bytes, from, length);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void flush() {
    drain();
    try {
      stream.flush();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private Output bytes(byte[] bytes) {
    write(bytes, 0, bytes.length);
    return this;
  }

  private void drain() {
    int length = count;
    count = 0; // what could not be written is not tried again: the stream is broken
    try {
      stream.write(held, 0, length);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /**
   * What a failed write means. Java tells an errno in words only, those of the locale that the
   * launcher sets.
   */
  public static RuntimeException failure(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("Broken pipe") || message.contains("EPIPE")) {
      return new ClosedOutput();
    }
    return new Problem.BadFile("the output", message).thrown();
  }
}
