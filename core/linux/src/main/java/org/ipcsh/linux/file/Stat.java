package org.ipcsh.linux.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;

/** What stat(2) says of a file; the path is followed through symbolic links. */
public final class Stat {
  static final Layout LAYOUT = new Layout("struct stat", 144, 128);
  static final Layout.Field DEV = LAYOUT.field("st_dev", 0, 8);
  static final Layout.Field INO = LAYOUT.field("st_ino", 8, 8);
  static final Layout.Field MODE = LAYOUT.field("st_mode", 24, 16, 4);
  static final Layout.Field NLINK = LAYOUT.field("st_nlink", 16, 20, 8, 4);
  static final Layout.Field UID = LAYOUT.field("st_uid", 28, 24, 4);
  static final Layout.Field GID = LAYOUT.field("st_gid", 32, 28, 4);
  static final Layout.Field RDEV = LAYOUT.field("st_rdev", 40, 32, 8);
  static final Layout.Field SIZE = LAYOUT.field("st_size", 48, 8);
  static final Layout.Field BLKSIZE = LAYOUT.field("st_blksize", 56, 56, 8, 4);
  static final Layout.Field BLOCKS = LAYOUT.field("st_blocks", 64, 8);
  static final Layout.Field ATIME = LAYOUT.field("st_atim.tv_sec", 72, 8);
  static final Layout.Field MTIME = LAYOUT.field("st_mtim.tv_sec", 88, 8);
  static final Layout.Field CTIME = LAYOUT.field("st_ctim.tv_sec", 104, 8);

  /** What of libc this needs. */
  public interface Functions {
    /** See stat(2). */
    int stat(long path, long buffer);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

  private final long dev;
  private final long ino;

  private Stat(ByteBuffer struct) {
    dev = DEV.get(struct);
    ino = INO.get(struct);
  }

  /**
   * Asks the kernel.
   *
   * @param path absolute, or relative to where the process was started
   * @throws org.ipcsh.api.ProblemException if the call fails
   */
  public static Stat of(Kernel kernel, String path) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    int struct = LAYOUT.size();
    ByteBuffer memory = kernel.scratch().of(struct + name.length + 1);
    memory.position(struct);
    memory.put(name).put((byte) 0);
    memory.clear();
    long result = kernel.attempt(new Call(memory, kernel.scratch().address(), name.length));
    if (Kernel.failed(result)) {
      Errno errno = Kernel.errno(result);
      throw new Problem.CallFailed("stat", errno, path + ": " + errno.help()).thrown();
    }
    return new Stat(memory);
  }

  /** The device it is on. */
  public long dev() {
    return dev;
  }

  /** Its number there. */
  public long ino() {
    return ino;
  }

  /** Shows a struct as strace does. */
  static void show(Trace trace, ByteBuffer struct) {
    int mode = (int) MODE.get(struct);
    trace.struct().field("st_mode").symbol(FileMode.show(mode));
    if (FileMode.isDevice(mode)) {
      trace.field("st_rdev").symbol(FileMode.device(RDEV.get(struct)));
    } else {
      trace.field("st_size").number(SIZE.get(struct));
    }
    trace.more().end();
  }

  /** The struct lies at the start of the memory, the path behind it. */
  private record Call(ByteBuffer memory, long address, int length) implements NativeCall {
    @Override
    public String name() {
      return "newfstatat";
    }

    @Override
    public long make() {
      return Loaded.LIBC.stat(address + LAYOUT.size(), address);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.symbol("AT_FDCWD").path(memory, LAYOUT.size(), length);
      if (Kernel.failed(result)) {
        trace.pointer(address);
      } else {
        Stat.show(trace, memory);
      }
      trace.number(0);
    }
  }
}
