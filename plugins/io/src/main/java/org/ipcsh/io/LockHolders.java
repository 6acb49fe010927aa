package org.ipcsh.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Session;
import org.ipcsh.linux.fd.Descriptor;

/**
 * Who has locks of a file, for one that was refused. {@code /proc/PID/fdinfo/FD} lists those that
 * were taken through a descriptor; of processes that one may not trace, {@code /proc/locks} still
 * has the ids, but not for locks of an open file. See proc(5).
 */
final class LockHolders {
  /** Kinds of lock, as the kernel lists them. */
  enum Kind {
    /** Of flock(2), which sees no others. */
    FLOCK,
    /** Of a process, F_SETLK. */
    POSIX,
    /** Of an open file, F_OFD_SETLK. */
    OFDLCK;

    /** Whether one stands in the way of the other, if they are of different owners. */
    boolean meets(Kind other) {
      return (this == FLOCK) == (other == FLOCK);
    }
  }

  private static final Path PROC = Path.of("/proc");
  private static final String LOCK = "lock:";
  private static final int KIND = 1;
  private static final int PID = 4;
  private static final int FILE = 5;

  private final Session session;
  private final Descriptor fd;
  private final Kind wanted;
  private final String file;
  private final Set<String> found = new TreeSet<>();

  private LockHolders(Session session, Descriptor fd, Kind wanted, String file) {
    this.session = session;
    this.fd = fd;
    this.wanted = wanted;
    this.file = file;
  }

  /** {@code file#2 is locked by flock (pid 123)}, or that it is not known by whom. */
  static String said(Session session, Descriptor fd, Kind wanted) {
    LockHolders holders = new LockHolders(session, fd, wanted, file(fd));
    holders.lookAtDescriptors();
    if (holders.found.isEmpty()) {
      holders.lookAtLocks();
    }
    return holders.found.isEmpty()
        ? "somebody else has a lock of " + fd.label()
        : fd.label() + " is locked by " + String.join(" and ", holders.found);
  }

  /** How the kernel writes which file it is: {@code fe:00:2154707}; null if that cannot be told. */
  private static String file(Descriptor fd) {
    try {
      Path open = PROC.resolve("self/fd/" + fd.lastNumber());
      long device = (Long) Files.getAttribute(open, "unix:dev");
      long major = (device >>> 8 & 0xfff) | (device >>> 32 & ~0xfffL);
      long minor = (device & 0xff) | (device >>> 12 & 0xffffff00L);
      return "%02x:%02x:%d".formatted(major, minor, (Long) Files.getAttribute(open, "unix:ino"));
    } catch (IOException e) {
      return null; // no /proc
    }
  }

  private void lookAtDescriptors() {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        session.checkpoint();
        lookAt(process, Long.parseLong(process.getFileName().toString()));
      }
    } catch (IOException e) {
      return; // no /proc: then nobody knows
    }
  }

  private void lookAt(Path process, long pid) {
    boolean own = pid == ProcessHandle.current().pid();
    try (DirectoryStream<Path> infos = Files.newDirectoryStream(process.resolve("fdinfo"))) {
      for (Path info : infos) {
        int number = Integer.parseInt(info.getFileName().toString());
        if (locks(info, own, number == fd.lastNumber())) {
          found.add(own ? ours(number) : program(pid));
        }
      }
    } catch (IOException e) {
      return; // ended meanwhile, or not ours to look at
    }
  }

  /**
   * Whether a lock in the way was taken through a descriptor.
   *
   * @param own it is one of this process
   * @param same it has the number of the one that the lock is wanted for
   */
  private boolean locks(Path info, boolean own, boolean same) {
    try {
      for (String line : Files.readAllLines(info, StandardCharsets.ISO_8859_1)) {
        String[] words = words(line.replaceFirst("^" + LOCK, ""));
        if (line.startsWith(LOCK) && matches(words)) {
          boolean changes = own && words[KIND].equals(wanted.name());
          if (!changes || (wanted != Kind.POSIX && !same)) {
            return true;
          }
        }
      }
    } catch (IOException e) {
      return false; // closed meanwhile
    }
    return false;
  }

  private void lookAtLocks() {
    try {
      for (String line : Files.readAllLines(PROC.resolve("locks"), StandardCharsets.ISO_8859_1)) {
        String[] words = words(line);
        if (matches(words) && Long.parseLong(words[PID]) > 0) {
          found.add(program(Long.parseLong(words[PID])));
        }
      }
    } catch (IOException e) {
      return; // no /proc: then nobody knows
    }
  }

  /** {@code 1: FLOCK ADVISORY WRITE 5651 fe:00:2154707 0 EOF}; one that waits has an arrow. */
  private boolean matches(String[] words) {
    return words.length > FILE
        && words[FILE].equals(file)
        && Arrays.stream(Kind.values())
            .anyMatch(kind -> kind.name().equals(words[KIND]) && kind.meets(wanted));
  }

  private static String[] words(String line) {
    return line.strip().split("\\s+", -1);
  }

  private String ours(int number) {
    for (Handle handle : session.handles()) {
      if (handle instanceof Descriptor ours && ours.lastNumber() == number) {
        return ours + " of this session";
      }
    }
    return "descriptor " + number + " of this session";
  }

  private static String program(long pid) {
    try {
      return Files.readString(PROC.resolve(pid + "/comm")).strip() + " (pid " + pid + ")";
    } catch (IOException e) {
      return "process " + pid; // it has ended; who has the lock had it from there
    }
  }
}
