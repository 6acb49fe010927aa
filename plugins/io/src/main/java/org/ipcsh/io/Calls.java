package org.ipcsh.io;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.ipcsh.api.Constant;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Scratch;
import org.ipcsh.linux.Trace;
import org.ipcsh.linux.file.FileMode;
import org.ipcsh.linux.file.FileType;
import org.ipcsh.linux.file.OpenFlagTrace;

/** The system calls that make, name and place descriptors. */
final class Calls {
  private static final int SHORT = 0xffff;

  private Calls() {}

  /** Puts a path and its NUL into memory; gives its length. */
  static int path(Scratch scratch, String path) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    scratch.of(name.length + 1).put(name).put((byte) 0);
    return name.length;
  }

  /** pipe2(2), into two ints. */
  record Pipe(ByteBuffer two, long address, int flags) implements NativeCall {
    private static final Constant[] FLAGS = OpenFlagTrace.withoutAccess();

    @Override
    public String name() {
      return "pipe2";
    }

    @Override
    public long make() {
      return IoCalls.libc().pipe2(address, flags);
    }

    @Override
    public void show(Trace trace, long result) {
      if (Kernel.failed(result)) {
        trace.pointer(address);
      } else {
        trace.list().number(two.getInt(0)).number(two.getInt(Integer.BYTES)).endList();
      }
      trace.flags(flags, "O_???", FLAGS);
    }
  }

  /** mkfifo(3). */
  record MakeFifo(ByteBuffer path, long address, int length, int mode) implements NativeCall {
    @Override
    public String name() {
      return "mknodat";
    }

    @Override
    public long make() {
      return IoCalls.libc().mkfifo(address, mode);
    }

    @Override
    public void show(Trace trace, long result) {
      int all = (int) (mode | FileType.S_IFIFO.number()) & SHORT;
      trace.symbol("AT_FDCWD").path(path, 0, length).symbol(FileMode.show(all));
    }
  }

  /** unlink(2). */
  record Unlink(ByteBuffer path, long address, int length) implements NativeCall {
    @Override
    public String name() {
      return "unlink";
    }

    @Override
    public long make() {
      return IoCalls.libc().unlink(address);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.path(path, 0, length);
    }
  }

  /** dup(2). */
  record Dup(int fd) implements NativeCall {
    @Override
    public String name() {
      return "dup";
    }

    @Override
    public long make() {
      return IoCalls.libc().dup(fd);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd);
    }
  }

  /** dup2(2). */
  record DupTo(int from, int to) implements NativeCall {
    @Override
    public String name() {
      return "dup2";
    }

    @Override
    public long make() {
      return IoCalls.libc().dup2(from, to);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(from).number(to);
    }
  }

  /** lseek(2). */
  record Seek(int fd, long offset, int whence) implements NativeCall {
    @Override
    public String name() {
      return "lseek";
    }

    @Override
    public long make() {
      return IoCalls.libc().lseek(fd, offset, whence);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).number(offset).symbol(Shown.one(whence, "SEEK_???", Whence.values()));
    }
  }

  /** ftruncate(2). */
  record Truncate(int fd, long length) implements NativeCall {
    @Override
    public String name() {
      return "ftruncate";
    }

    @Override
    public long make() {
      return IoCalls.libc().ftruncate(fd, length);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).unsigned(length);
    }
  }

  /** flock(2). */
  record Flock(int fd, int operation) implements NativeCall {
    private static final Constant[] OPERATIONS = FlockOperation.values();

    @Override
    public String name() {
      return "flock";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      return IoCalls.libc().flock(fd, operation);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).flags(operation, "LOCK_???", OPERATIONS);
    }
  }

  /** ioctl(2) with a pointer to an int. */
  record Ioctl(int fd, IoctlRequest request, ByteBuffer value, long address) implements NativeCall {
    @Override
    public String name() {
      return "ioctl";
    }

    @Override
    public long make() {
      return IoCalls.libc().ioctl(fd, request.number(), address);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).symbol(request.name());
      if (Kernel.failed(result) && request == IoctlRequest.FIONREAD) {
        trace.pointer(address);
      } else {
        trace.list().number(value.getInt(0)).endList();
      }
    }
  }
}
