package org.ipcsh.linux.fd;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /** What each was open on: its number may since be another one's. */
  private static final Map<Integer, String> FILES = open();

  private Inherited() {}

  /** Notes what is open now, if that was not done before. */
  public static void note() {
    // Loading the class is all.
  }

  private static Map<Integer, String> open() {
    Map<Integer, String> files = new TreeMap<>();
    String[] names = new File(FOLDER).list();
    for (String name : names == null ? new String[0] : names) {
      int fd = Integer.parseInt(name);
      String file = file(fd);
      if (fd >= STANDARD && file != null && !isMachine(file)) {
        files.put(fd, file);
      }
    }
    return Collections.unmodifiableMap(files);
  }

  /** Those that are open still. */
  static List<Integer> all() {
    return FILES.keySet().stream().filter(fd -> !isOurs(fd) && file(fd) != null).toList();
  }

  /** Whether a number is that of a descriptor which is open and the shell's own. */
  static boolean isOurs(int fd) {
    String file = file(fd);
    return file != null && !file.equals(FILES.get(fd));
  }

  /** Loops and no streams: this is part of every start. */
  private static boolean isMachine(String file) {
    boolean machine = RANDOM.contains(file) || file.startsWith(System.getProperty("java.home"));
    for (String ending : ENDINGS) {
      machine |= file.endsWith(ending);
    }
    return machine;
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
