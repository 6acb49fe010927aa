package org.ipcsh.socket.table;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ipcsh.api.Pid;

/**
 * A process that has a descriptor of a socket.
 *
 * @param pid the process
 * @param program what it runs, as {@code /proc/PID/comm} has it
 */
public record Holder(Pid pid, String program) {
  private static final Path PROC = Path.of("/proc");
  private static final String SOCKET = "socket:[";

  /**
   * Who holds sockets: by inode, the process that is found first. Descriptors of other users'
   * processes are seen only with the right to trace them.
   *
   * @param inodes which ones
   */
  public static Map<Long, Holder> of(Set<Long> inodes) {
    Map<Long, Holder> holders = new HashMap<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        look(process, inodes, holders);
        if (holders.size() == inodes.size()) {
          break;
        }
      }
    } catch (IOException e) {
      return holders; // no /proc: what is found is all there is to say
    }
    return holders;
  }

  private static void look(Path process, Set<Long> inodes, Map<Long, Holder> holders) {
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path descriptor : descriptors) {
        long inode = inode(descriptor);
        if (inodes.contains(inode)) {
          Pid pid = new Pid(Integer.parseInt(process.getFileName().toString()));
          holders.putIfAbsent(inode, new Holder(pid, program(process)));
        }
      }
    } catch (IOException e) {
      return; // ended meanwhile, or not ours to look at
    }
  }

  private static long inode(Path descriptor) {
    try {
      String file = Files.readSymbolicLink(descriptor).toString();
      if (file.startsWith(SOCKET)) {
        return Long.parseLong(file.substring(SOCKET.length(), file.length() - 1));
      }
    } catch (IOException | RuntimeException e) {
      return -1; // closed meanwhile, or a name that Java cannot hold
    }
    return -1;
  }

  private static String program(Path process) {
    try {
      return Files.readString(process.resolve("comm")).strip();
    } catch (IOException e) {
      return "?"; // ended meanwhile
    }
  }

  /** {@code python3 (pid 123)}. */
  public String text() {
    return program + " (pid " + pid + ")";
  }
}
