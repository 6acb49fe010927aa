package org.ipcsh.mmap;

import java.nio.file.Path;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.CloseCall;
import org.ipcsh.linux.file.FileStat;
import org.ipcsh.linux.file.FileType;
import org.ipcsh.linux.file.Open;
import org.ipcsh.linux.file.OpenFlag;
import org.ipcsh.linux.memory.Address;
import org.ipcsh.linux.memory.HugePages;
import org.ipcsh.linux.memory.Pages;

/** Makes mappings. */
final class Mapper {
  private final Session session;
  private final Kernel kernel;

  Mapper(Session session) {
    this.session = session;
    this.kernel = Kernel.of(session);
  }

  /** A mapping without a file. */
  Mapping anonymous(long length, int protection, int flags, Address address) {
    int all = flags | (int) MapFlag.MAP_ANONYMOUS.number();
    return map(null, new Calls.Map(address.number(), length, protection, all, -1, 0));
  }

  /**
   * A mapping of a file, which is opened for it and closed again.
   *
   * @param length null for as much as the file has from the offset on
   */
  Mapping file(Path file, int protection, int flags, long offset, Long length, Address address) {
    int fd = open(file, protection, flags);
    try {
      return descriptor(fd, file, protection, flags, offset, length, address);
    } finally {
      kernel.attempt(new CloseCall(fd));
    }
  }

  /** The same of what is open already; {@code file} is what it is open on, or null. */
  Mapping descriptor(
      int fd, Path file, int protection, int flags, long offset, Long length, Address address) {
    long bytes = length != null ? length : Math.max(0, size(fd) - offset);
    return map(file, new Calls.Map(address.number(), bytes, protection, flags, fd, offset));
  }

  private int open(Path file, int protection, int flags) {
    boolean writes = Prot.PROT_WRITE.in(protection) && MapType.of(flags) != MapType.MAP_PRIVATE;
    OpenFlag mode = writes ? OpenFlag.O_RDWR : OpenFlag.O_RDONLY;
    // A FIFO cannot be mapped, and is not waited for to say so.
    int how = (int) (mode.number() | OpenFlag.O_NONBLOCK.number() | OpenFlag.O_CLOEXEC.number());
    long fd = Open.attempt(kernel, file.toString(), how, 0);
    if (Kernel.failed(fd)) {
      Errno errno = Kernel.errno(fd);
      throw new Problem.CallFailed("openat", errno, file + ": " + errno.help()).thrown();
    }
    return (int) fd;
  }

  /** How long a file is; 0 for what has no length, a disk among it. */
  private long size(int fd) {
    FileStat stat = FileStat.of(kernel, fd, "descriptor " + fd);
    boolean file = stat.type().number() == FileType.S_IFREG.number();
    return file ? stat.st_size().number() : 0;
  }

  private Mapping map(Path file, Calls.Map call) {
    survivable(call);
    long address = kernel.attempt(call);
    if (Kernel.failed(address)) {
      Errno errno = Kernel.errno(address);
      String what = file == null ? null : file + ": " + errno.help();
      throw new Problem.CallFailed("mmap", errno, what).thrown();
    }
    return session.adopt(new Mapping(file, call, address, unit(call.flags())));
  }

  /** Refuses what the kernel would do and the shell could not live with. */
  private static void survivable(Calls.Map call) {
    if (MapFlag.MAP_FIXED.in(call.flags())) {
      throw new Problem.Refused(
              "would-replace", "a mapping", "where nothing is mapped yet", "MAP_FIXED")
          .thrown()
          .hint("MAP_FIXED_NOREPLACE with --addr takes an address and replaces nothing");
    }
    Address address = new Address(call.address());
    if (MapFlag.MAP_FIXED_NOREPLACE.in(call.flags()) && address.deadly()) {
      throw new Problem.Refused("low-address", "--addr", "at least 0x10000", address.toString())
          .thrown();
    }
  }

  /** The size of pages: that of huge ones where the flags ask for such. */
  private static long unit(int flags) {
    return MapFlag.MAP_HUGETLB.in(flags) ? HugePages.size(flags) : Pages.size();
  }
}
