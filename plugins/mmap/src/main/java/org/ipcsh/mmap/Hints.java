package org.ipcsh.mmap;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcsh.api.Errno;
import org.ipcsh.linux.fd.DescriptorLimits;
import org.ipcsh.linux.file.Owner;
import org.ipcsh.linux.memory.HugePages;
import org.ipcsh.linux.memory.Pages;

/** What errnos of these calls mean for their arguments, and what to try. */
final class Hints {
  private static final String LOCKING =
      "RLIMIT_MEMLOCK, see ulimit -l, allows no more; CAP_IPC_LOCK does";

  private Hints() {}

  static String ofFile(Errno errno, Path file, int prot, int flags, long offset, Long length) {
    if (Files.isDirectory(file)) {
      return "a folder cannot be mapped";
    } else if (errno == Errno.EINVAL
        && length == null
        && Files.exists(file)
        && !Files.isRegularFile(file)) {
      return "only files and some devices can be mapped; a device does not tell its length: give --length";
    }
    return switch (errno) {
      case EACCES -> accessFile(file, prot, flags);
      case ETXTBSY -> "it is a program that runs; MAP_PRIVATE leaves the file as it is";
      case EROFS -> "MAP_PRIVATE leaves the file as it is";
      case ENXIO -> "it is a device that is not there, or a socket";
      case ENOENT -> "mmap makes no file; ! truncate -s 64k FILE does";
      case EMFILE, ENFILE -> DescriptorLimits.hint(errno);
      default -> ofDescriptor(errno, flags, offset, length);
    };
  }

  static String ofDescriptor(Errno errno, int flags, long offset, Long length) {
    return switch (errno) {
      case EINVAL -> invalidFile(flags, offset, length);
      case ENODEV -> "only files and some devices can be mapped";
      case EACCES ->
          "it must be open for reading, and for writing too where a shared mapping may be written";
      case EOVERFLOW -> "the offset and the length together reach too far";
      case EBADF -> "it is not open";
      default -> ofAnonymous(errno, length == null ? 1 : length, flags);
    };
  }

  static String ofAnonymous(Errno errno, long length, int flags) {
    return switch (errno) {
      case EINVAL -> invalid(length, flags);
      case ENOMEM ->
          MapFlag.MAP_HUGETLB.in(flags)
              ? HugePages.tooFew(flags)
              : "there is no room for it, or the kernel promises no more memory: MAP_NORESERVE"
                  + " does without a promise";
      case EAGAIN -> "with MAP_LOCKED: " + LOCKING;
      case EPERM ->
          MapFlag.MAP_HUGETLB.in(flags)
              ? "huge pages take CAP_IPC_LOCK, or the group of hugetlb_shm_group"
              : "PROT_EXEC is not allowed for what lies there";
      case EOPNOTSUPP ->
          "MAP_SYNC needs a file in memory that lasts, DAX; MAP_SHARED_VALIDATE refuses every flag"
              + " that does not work there";
      case EEXIST -> "something is mapped there, and MAP_FIXED_NOREPLACE replaces nothing";
      default -> null;
    };
  }

  private static String invalid(long length, int flags) {
    if (MapType.of(flags) == null) {
      return "flags must have exactly one of MAP_SHARED, MAP_PRIVATE and MAP_SHARED_VALIDATE";
    } else if (length == 0) {
      return "a mapping has at least one byte";
    } else if (MapFlag.MAP_HUGETLB.in(flags)) {
      return HugePages.sizes();
    }
    if (MapFlag.MAP_FIXED_NOREPLACE.in(flags)) {
      return "--addr must be a multiple of the page size, " + Pages.size();
    }
    return MapFlag.MAP_GROWSDOWN.in(flags) && MapType.of(flags) != MapType.MAP_PRIVATE
        ? "MAP_GROWSDOWN goes with MAP_PRIVATE"
        : "MAP_SYNC and MAP_GROWSDOWN do not go with everything";
  }

  private static String invalidFile(int flags, long offset, Long length) {
    if (offset % Pages.size() != 0) {
      return "--offset must be a multiple of the page size, " + Pages.size();
    } else if (MapFlag.MAP_HUGETLB.in(flags)) {
      return "MAP_HUGETLB goes with mmap anon; a file of hugetlbfs does without";
    } else if (length == null && MapType.of(flags) != null) {
      return "there is nothing from this offset on, or it does not tell its length: give --length";
    }
    return invalid(length == null ? 1 : length, flags);
  }

  private static String accessFile(Path file, int prot, int flags) {
    String whose = Owner.ofRefusing(file);
    boolean writes = Prot.PROT_WRITE.in(prot) && MapType.of(flags) != MapType.MAP_PRIVATE;
    if (writes && !Files.isWritable(file)) {
      return (whose == null ? "" : whose + "; ") + "MAP_PRIVATE does without the right to write";
    }
    return Files.isRegularFile(file) || !Files.exists(file) ? whose : "it is no ordinary file";
  }

  static String ofSync(Errno errno, long from, int flags) {
    return switch (errno) {
      case EINVAL -> {
        boolean both = MsFlag.MS_SYNC.in(flags) && MsFlag.MS_ASYNC.in(flags);
        yield from % Pages.size() != 0
            ? aligned()
            : both
                ? "MS_SYNC and MS_ASYNC exclude each other"
                : "there are MS_SYNC, MS_ASYNC and MS_INVALIDATE";
      }
      case EBUSY -> "a part is locked: mmap unlock first, or leave out MS_INVALIDATE";
      case ENOMEM -> "a part is not mapped";
      default -> null;
    };
  }

  static String ofProtect(Errno errno, long from, int prot, Mapping mapping) {
    return switch (errno) {
      case EINVAL -> {
        boolean grows = Prot.PROT_GROWSDOWN.in(prot) || Prot.PROT_GROWSUP.in(prot);
        yield from % Pages.size() != 0
            ? aligned()
            : grows
                ? "PROT_GROWSDOWN and PROT_GROWSUP want such memory"
                : "there are PROT_READ, PROT_WRITE, PROT_EXEC and PROT_NONE";
      }
      case EACCES ->
          "the file was opened for reading, as " + mapping + " was made without PROT_WRITE";
      case ENOMEM -> "the kernel promises no more memory, or there are too many mappings";
      default -> null;
    };
  }

  static String ofAdvise(Errno errno, long from, Mapping mapping) {
    return switch (errno) {
      case EINVAL ->
          from % Pages.size() != 0
              ? aligned()
              : "this advice does not fit: "
                  + FlagNames.flags(mapping.flags())
                  + ", or the kernel lacks it";
      case EACCES -> "MADV_REMOVE wants a shared mapping that may be written";
      case EFAULT -> "a page cannot be fetched, as behind the end of its file";
      case EPERM -> "this advice takes CAP_SYS_ADMIN";
      default -> null;
    };
  }

  static String ofLock(Errno errno) {
    return switch (errno) {
      case ENOMEM -> "a page cannot be fetched, or: " + LOCKING;
      case EPERM, EAGAIN -> LOCKING;
      case EINVAL -> "there is MLOCK_ONFAULT, or 0";
      default -> null;
    };
  }

  static String ofResize(Errno errno, long bytes, int flags) {
    return switch (errno) {
      case EINVAL -> bytes == 0 ? "mmap close unmaps it" : "so many bytes no process can have";
      case ENOMEM ->
          flags == 0
              ? "there is no room behind it; MREMAP_MAYMOVE lets it move"
              : "there is no room for it";
      case EAGAIN -> LOCKING;
      case EFAULT -> "its pages are no longer of one kind, as after mmap protect of a part";
      default -> null;
    };
  }

  private static String aligned() {
    return "the offset must be a multiple of the page size, " + Pages.size();
  }
}
