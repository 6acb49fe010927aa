package org.ipcsh.linux.file;

import org.ipcsh.api.Named;
import org.ipcsh.linux.FlagText;
import org.ipcsh.linux.Machine;
import org.ipcsh.linux.MachineConstant;

/** Flags of open(2) and of {@code F_SETFL}; some differ from machine to machine. */
public enum OpenFlag implements MachineConstant {
  /** For reading. */
  O_RDONLY(0, "for reading"),
  /** For writing. */
  O_WRONLY(1, "for writing"),
  /** For both. */
  O_RDWR(2, "for reading and writing"),
  /** The bits of the three before. */
  O_ACCMODE(3, "the bits of O_RDONLY, O_WRONLY and O_RDWR"),
  /** Make the file if it is not there. */
  O_CREAT(0100, "make the file if it is not there"),
  /** With O_CREAT: fail if it is there. */
  O_EXCL(0200, "with O_CREAT: fail if the file is there"),
  /** A terminal does not become the controlling one. */
  O_NOCTTY(0400, "let a terminal not become the controlling one"),
  /** Empty the file. */
  O_TRUNC(01000, "empty the file"),
  /** Every write goes to the end. */
  O_APPEND(02000, "write at the end, always"),
  /** Fail with EAGAIN where a call would wait. */
  O_NONBLOCK(04000, "fail with EAGAIN where a call would wait"),
  /** A write returns when file and metadata are on the disk. */
  O_SYNC(04010000, "a write returns when all is on the disk"),
  /** A write returns when the data are on the disk. */
  O_DSYNC(010000, "a write returns when the data are on the disk"),
  /** Past the page cache; of a pipe: in packets. */
  O_DIRECT(040000, 0200000, "past the page cache; of a pipe: each write is a packet"),
  /** Files above 2 GB. What the kernel sets; C has 0 here. */
  O_LARGEFILE(0100000, 0400000, "files above 2 GB, which the kernel sets of itself"),
  /** Fail if the path's last part is a symbolic link. */
  O_NOFOLLOW(0400000, 0100000, "fail if the last part of the path is a symbolic link"),
  /** Leave the time of the last access. */
  O_NOATIME(01000000, "leave the time of the last access as it is"),
  /** Closed by exec. */
  O_CLOEXEC(02000000, "close it where another program is started"),
  /** Only a place in the file system, nothing to read or write. */
  O_PATH(010000000, "only the place, nothing to read or write"),
  /** A file without a name in that folder. */
  O_TMPFILE(020200000, 020040000, "a file without a name, in the folder that the path is"),
  /** Fail if it is no directory. */
  O_DIRECTORY(0200000, 040000, "fail if it is no directory"),
  /** Send SIGIO when something can be read or written. */
  O_ASYNC(020000, "send SIGIO when something can be read or written");

  private final int x86;
  private final int arm;
  private final String help;

  OpenFlag(int number, String help) {
    this(number, number, help);
  }

  OpenFlag(int x86, int arm, String help) {
    this.x86 = x86;
    this.arm = arm;
    this.help = help;
  }

  @Override
  public long number(Machine machine) {
    return machine == Machine.X86_64 ? x86 : arm;
  }

  @Override
  public String help() {
    return help;
  }

  /** Whether it is among flags. */
  public boolean in(int flags) {
    int bits = (int) number();
    return (flags & bits) == bits;
  }

  /** Flags as {@code F_GETFL} gives them: a number that shows as names. */
  public static Named named(int flags) {
    String access = access(flags).name();
    int others = flags & ~(int) O_ACCMODE.number();
    return new Named(flags, others == 0 ? access : access + "|" + FlagText.join(others, values()));
  }

  /** The access mode, which is one of the first four. */
  static OpenFlag access(int flags) {
    return values()[flags & (int) O_ACCMODE.number()];
  }
}
