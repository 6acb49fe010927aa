package org.ipcsh.linux.file;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.ipcsh.api.Detail;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Named;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Size;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;
import org.ipcsh.linux.fd.FdCalls;

/**
 * {@code struct stat}, with the kernel's names: all that fstat(2) tells of an open file.
 *
 * @param type the {@code S_IFMT} part of {@code st_mode}
 * @param mode the rest of {@code st_mode}
 * @param st_size bytes
 * @param st_nlink how many names it has
 * @param st_uid its owner
 * @param st_gid its owner's group
 * @param st_dev the device it is on
 * @param st_ino its number there
 * @param st_rdev the device it is
 * @param st_blksize how much to read or write at once
 * @param st_blocks what it takes on the disk, in units of 512 bytes
 * @param st_atime when it was last read
 * @param st_mtime when its contents were last changed
 * @param st_ctime when it was last changed at all
 */
@SuppressWarnings("MemberName") // the kernel's names
public record FileStat(
    Named type,
    Mode mode,
    Size st_size,
    long st_nlink,
    Uid st_uid,
    Gid st_gid,
    @Detail long st_dev,
    @Detail long st_ino,
    @Detail long st_rdev,
    @Detail long st_blksize,
    @Detail long st_blocks,
    @Detail Instant st_atime,
    @Detail Instant st_mtime,
    @Detail Instant st_ctime) {
  private static final int PERMISSIONS = 07777;

  /**
   * Asks the kernel.
   *
   * @param label how an error calls the descriptor
   * @throws org.ipcsh.api.ProblemException {@link Problem.CallFailed}
   */
  public static FileStat of(Kernel kernel, int fd, String label) {
    ByteBuffer struct = kernel.scratch().of(Stat.LAYOUT.size());
    long result = kernel.attempt(new Call(fd, struct, kernel.scratch().address()));
    if (Kernel.failed(result)) {
      Errno errno = Kernel.errno(result);
      throw new Problem.CallFailed("fstat", errno, label + ": " + errno.help()).thrown();
    }
    return of(struct);
  }

  private static FileStat of(ByteBuffer struct) {
    int mode = (int) Stat.MODE.get(struct);
    return new FileStat(
        FileMode.type(mode),
        new Mode(mode & PERMISSIONS),
        new Size(Stat.SIZE.get(struct)),
        Stat.NLINK.get(struct),
        new Uid((int) Stat.UID.get(struct)),
        new Gid((int) Stat.GID.get(struct)),
        Stat.DEV.get(struct),
        Stat.INO.get(struct),
        Stat.RDEV.get(struct),
        Stat.BLKSIZE.get(struct),
        Stat.BLOCKS.get(struct),
        Instant.ofEpochSecond(Stat.ATIME.get(struct)),
        Instant.ofEpochSecond(Stat.MTIME.get(struct)),
        Instant.ofEpochSecond(Stat.CTIME.get(struct)));
  }

  private record Call(int fd, ByteBuffer struct, long address) implements NativeCall {
    @Override
    public String name() {
      return "newfstatat";
    }

    @Override
    public long make() {
      return FdCalls.libc().fstat(fd, address);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).symbol("\"\"");
      if (Kernel.failed(result)) {
        trace.pointer(address);
      } else {
        Stat.show(trace, struct);
      }
      trace.symbol("AT_EMPTY_PATH");
    }
  }
}
