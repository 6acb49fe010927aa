package org.ipcsh.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** What of libc the tests of this package use. */
public interface Libc {
  Libc LIBC = Native.load(Libc.class);

  int pipe(long fds);

  int close(int fd);

  long read(int fd, long buffer, long size);

  long write(int fd, long buffer, long size);

  int gettid();

  int getpid();

  int tgkill(int pid, int tid, int signal);

  int pthread_sigmask(int how, long set, long old);

  int msgget(int key, int flags);

  int msgctl(int id, int command, long buffer);

  long msgrcv(int id, long buffer, long size, long type, int flags);

  /** A pipe; closed by whoever made it. */
  final class Pipe implements AutoCloseable {
    final int in;
    final int out;

    Pipe() {
      Scratch fds = new Scratch();
      var numbers = fds.of(8);
      if (LIBC.pipe(fds.address()) != 0) {
        throw new AssertionError("pipe: errno " + Native.errno());
      }
      in = numbers.getInt(0);
      out = numbers.getInt(4);
    }

    void put(int bytes) {
      Scratch memory = new Scratch();
      memory.of(bytes);
      if (LIBC.write(out, memory.address(), bytes) != bytes) {
        throw new AssertionError("write: errno " + Native.errno());
      }
    }

    @Override
    public void close() {
      LIBC.close(in);
      LIBC.close(out);
    }
  }

  /** Reads from a descriptor; counts how often it was made. */
  final class Read implements NativeCall {
    private final int fd;
    private final Scratch memory;
    private final int size;
    Runnable before = () -> {};
    final AtomicInteger made = new AtomicInteger();
    final AtomicInteger again = new AtomicInteger();

    Read(int fd, Scratch memory, int size) {
      this.fd = fd;
      this.memory = memory;
      this.size = size;
      memory.of(size);
    }

    @Override
    public String name() {
      return "read";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      made.incrementAndGet();
      before.run();
      return LIBC.read(fd, memory.address(), size);
    }

    int byteAt(int index) {
      return memory.of(size).get(index);
    }

    @Override
    public NativeCall again() {
      again.incrementAndGet();
      return this;
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd);
      if (Kernel.failed(result)) {
        trace.pointer(memory.address());
      } else {
        trace.bytes(memory.of(size), 0, (int) result);
      }
      trace.unsigned(size);
    }
  }

  /** Waits until a thread of this process sleeps in a system call whose first argument is that. */
  static void awaitBlocked(int tid, long firstArgument) {
    Path file = Path.of("/proc/self/task/" + tid + "/syscall");
    String argument = " 0x" + Long.toHexString(firstArgument) + " ";
    while (true) {
      try {
        // The number differs between machines; futex, in which Java waits, starts with an address.
        if (Files.readString(file).contains(argument)) {
          return;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Thread.onSpinWait();
    }
  }
}
