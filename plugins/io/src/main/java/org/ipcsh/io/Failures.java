package org.ipcsh.io;

import java.nio.file.Path;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.DescriptorLimits;
import org.ipcsh.linux.fd.Inherited;
import org.ipcsh.linux.file.Owner;

/** What calls on descriptors fail with, in words that name the descriptor. */
final class Failures {
  private Failures() {}

  /** The problem of a call that gave an errno; {@code detail} is null if it says all. */
  static ProblemException of(String call, long result, String detail) {
    return new Problem.CallFailed(call, Kernel.errno(result), detail).thrown();
  }

  /**
   * What EBADF means, which the kernel says for two things.
   *
   * @param use what it is not open for: {@code reading}
   */
  static String bad(Descriptor fd, String use) {
    return fd.label()
        + (Inherited.file(fd.lastNumber()) == null ? " is not open" : " is not open for " + use);
  }

  /** The errno's own text, about this descriptor. */
  static String about(Descriptor fd, long result) {
    return fd.label() + ": " + Kernel.errno(result).help();
  }

  /** A path as it will have been typed: as seen from the working directory if it is in there. */
  static String name(Session session, Path path) {
    Path directory = session.path("");
    boolean below = path.startsWith(directory) && !path.equals(directory);
    return (below ? directory.relativize(path) : path).toString();
  }

  /** What helps where a path is refused, or the file it is to make; null for other errnos. */
  static String path(Errno errno, Path path) {
    return switch (errno) {
      case EACCES -> Owner.ofRefusing(path);
      case ENAMETOOLONG -> "a name has up to 255 bytes, and a path up to 4095";
      case ELOOP -> "symbolic links on the way there lead in a circle";
      case EROFS -> "nothing can be changed on that file system";
      case ENOSPC, EDQUOT -> "remove something, or take another file system";
      default -> DescriptorLimits.hint(errno);
    };
  }
}
