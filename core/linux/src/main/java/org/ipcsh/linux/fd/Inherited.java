package org.ipcsh.linux.fd;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The descriptors that the process was started with, as {@code ipcsh 3<file} or a shell that makes
 * a peer give it some. All others that no handle has are the process's own: the files of its class
 * path, or what it talks to its children through.
 *
 * <p>They cannot be told apart later, since Java opens its files without O_CLOEXEC; so they are
 * noted when this class is loaded, which a program's {@code main} brings about first of all.
 */
public final class Inherited {
  private static final String FOLDER = "/proc/self/fd";

  /** Standard input, output and error: no handle's, for the shell reads and writes them itself. */
  private static final int STANDARD = 3;

  /** What a virtual machine has open before it runs anything. */
  private static final List<String> RANDOM = List.of("/dev/random", "/dev/urandom");

  private static final List<String> ENDINGS = List.of(".jar", ".jsa", ".aot", ".jmod");

  private static final Set<Integer> NUMBERS = new ConcurrentSkipListSet<>(open());

  private Inherited() {}

  /** Notes what is open now, if that was not done before. */
  public static void note() {
    // Loading the class is all.
  }

  /** One more: whoever started the process has handed it over since. */
  public static void add(int fd) {
    NUMBERS.add(fd);
  }

  /** Not one of them: what the process talks to its parent through. */
  public static void except(int fd) {
    NUMBERS.remove(fd);
  }

  /** Looks no closer than it must, and with what Java has loaded anyway: every start does this. */
  private static Set<Integer> open() {
    Set<Integer> numbers = new TreeSet<>();
    String[] names = new File(FOLDER).list();
    for (String name : names == null ? new String[0] : names) {
      // The one that the folder itself was read through is closed by now.
      if (new File(FOLDER, name).exists()) {
        numbers.add(Integer.valueOf(name));
      }
    }
    return numbers;
  }

  /** Those that are open still and were not opened by the virtual machine. */
  static List<Integer> all() {
    return NUMBERS.stream().filter(fd -> !isOurs(fd) && file(fd) != null).toList();
  }

  /** Whether it was open from the start, by whomever. */
  static boolean fromTheStart(int fd) {
    return NUMBERS.contains(fd);
  }

  /** Whether a number is that of a descriptor which is open and the shell's own. */
  static boolean isOurs(int fd) {
    String file = file(fd);
    return file != null && (fd < STANDARD || !fromTheStart(fd) || isMachine(file));
  }

  private static boolean isMachine(String file) {
    return RANDOM.contains(file)
        || ENDINGS.stream().anyMatch(file::endsWith)
        || file.startsWith(System.getProperty("java.home"));
  }

  /** What a descriptor of this process is open on, as {@code /proc} has it; null if it is not. */
  public static String file(int fd) {
    try {
      return Files.readSymbolicLink(Path.of(FOLDER, Integer.toString(fd))).toString();
    } catch (IOException | InvalidPathException e) {
      return null; // not open, or no /proc, or a name that Java cannot hold
    }
  }
}
