package org.ipcsh.linux.process;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.Reference;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ipcsh.api.Problem;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.Scratch;

/**
 * Two descriptors of which one reads what the other writes, pipe2(2); neither is inherited by
 * chance. What is not taken as a stream is closed by {@link #close}.
 */
public final class Pipe implements AutoCloseable {
  private final int reading;
  private final int writing;
  private boolean closed;

  private Pipe(int reading, int writing) {
    this.reading = reading;
    this.writing = writing;
  }

  /**
   * Makes one.
   *
   * @throws org.ipcsh.api.ProblemException EMFILE, ENFILE
   */
  public static Pipe open() {
    Scratch scratch = new Scratch();
    var two = scratch.of(8);
    try {
      int result = ProcessCalls.libc().pipe2(scratch.address(), SpawnFlag.O_CLOEXEC.bits());
      if (result != 0) {
        throw new Problem.CallFailed("pipe2", Kernel.errno(-Native.errno()), null).thrown();
      }
      return new Pipe(two.getInt(0), two.getInt(4));
    } finally {
      Reference.reachabilityFence(scratch);
    }
  }

  /** The descriptor to read from. */
  public int reading() {
    return reading;
  }

  /** The descriptor to write to. */
  public int writing() {
    return writing;
  }

  /**
   * The end to read from as a stream with a descriptor of its own. To be asked while both ends are
   * open: opening waits for a writer.
   */
  public InputStream input() throws IOException {
    // Java takes a file for one that can be read at any place, which a pipe is not.
    return new BufferedInputStream(new FileInputStream("/proc/self/fd/" + reading));
  }

  /**
   * The end to read from as a channel with a descriptor of its own; as {@link #input}. An interrupt
   * of the thread that reads wakes it and closes the channel, which a stream does not.
   */
  public ReadableByteChannel channel() throws IOException {
    return FileChannel.open(Path.of("/proc/self/fd/" + reading), StandardOpenOption.READ);
  }

  /** The end to write to as a stream with a descriptor of its own; as {@link #input}. */
  public OutputStream output() throws IOException {
    return new FileOutputStream("/proc/self/fd/" + writing);
  }

  /** Closes both descriptors; the streams stay open. Harmless when done twice. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      ProcessCalls.libc().close(reading);
      ProcessCalls.libc().close(writing);
    }
  }
}
