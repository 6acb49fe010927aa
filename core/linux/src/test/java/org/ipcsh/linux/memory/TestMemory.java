package org.ipcsh.linux.memory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jnr.ffi.Pointer;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.Scratch;

/** Memory that a test has mapped itself; closed with the desk that adopted it. */
final class TestMemory extends Memory {
  /** What of libc this needs. */
  public interface Libc {
    /** See mmap(2). */
    long mmap(Pointer address, long length, int protection, int flags, int fd, long offset);

    /** See munmap(2). */
    int munmap(long address, long length);

    /** See mprotect(2). */
    int mprotect(long address, long length, int protection);

    /** See open(2). */
    int open(long path, int flags);

    /** See close(2). */
    int close(int fd);
  }

  static final Libc LIBC = Native.load(Libc.class);
  static final int NONE = 0;
  static final int READ = 1;
  private static final int READ_WRITE = 3;
  private static final int SHARED = 1;
  private static final int PRIVATE_ANONYMOUS = 0x22;

  final Range range;

  private TestMemory(long address, long length) {
    super("test");
    if (address == -1) {
      throw new AssertionError("mmap: errno " + Native.errno());
    }
    range = new Range(address, length);
  }

  static TestMemory of(long length) {
    return new TestMemory(LIBC.mmap(null, length, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0), length);
  }

  /** A file, mapped to be written. */
  static TestMemory of(Path file, long length) {
    byte[] name = (file + "\0").getBytes(StandardCharsets.UTF_8);
    Scratch scratch = new Scratch();
    scratch.of(name.length).put(name);
    int fd = LIBC.open(scratch.address(), 2);
    TestMemory memory = new TestMemory(LIBC.mmap(null, length, READ_WRITE, SHARED, fd, 0), length);
    LIBC.close(fd);
    return memory;
  }

  void protect(long offset, long length, int protection) {
    if (LIBC.mprotect(range.address() + offset, length, protection) != 0) {
      throw new AssertionError("mprotect: errno " + Native.errno());
    }
  }

  @Override
  protected Range reach(Session session, boolean writing) {
    return range;
  }

  @Override
  protected String label() {
    return "memory";
  }

  @Override
  protected String hint(Session session, long offset, boolean writing) {
    return (writing ? "written at " : "read at ") + offset;
  }

  @Override
  protected void release(Session session) {
    range.unmap(() -> LIBC.munmap(range.address(), range.length()));
  }

  @Override
  public Row facts() {
    return Row.of("length", range.length());
  }
}
