package org.ipcsh.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A System V object that outlives the process which made it.
 *
 * @param family the file of {@code /proc/sysvipc} that lists it: {@code msg sem shm}
 * @param id what its get call gave; the kernel gives no id twice for a long time, so a new object
 *     never looks like an old one
 * @param key as the kernel shows it, signed decimal; 0 for IPC_PRIVATE
 */
record KernelObject(String family, String id, String key) {
  private static final Path LISTS = Path.of("/proc/sysvipc");
  private static final List<String> FAMILIES = List.of("msg", "sem", "shm");

  /**
   * Those that the calling thread's IPC namespace holds and that were made by this process's user,
   * see proc_sysvipc(5); in a namespace that others use as well theirs are none of our business.
   */
  static Set<KernelObject> all() {
    Set<KernelObject> all = new LinkedHashSet<>();
    try {
      String user = Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
      for (String family : FAMILIES) {
        List<String> lines = Files.readAllLines(LISTS.resolve(family));
        List<String> columns = fields(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
          List<String> values = fields(line);
          if (values.get(columns.indexOf("cuid")).equals(user)) {
            all.add(
                new KernelObject(
                    family,
                    values.get(columns.indexOf(family.equals("msg") ? "msqid" : family + "id")),
                    values.get(columns.indexOf("key"))));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /**
   * Removes it, from the namespace of the calling thread: a child process is made in that one.
   *
   * @throws IOException if ipcrm(1) cannot be run or fails
   */
  void remove() throws IOException, InterruptedException {
    String option = family.equals("msg") ? "-q" : family.equals("sem") ? "-s" : "-m";
    Process ipcrm =
        new ProcessBuilder("ipcrm", option, id)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int status = ipcrm.waitFor();
    if (status != 0) {
      throw new IOException("ipcrm " + option + " " + id + " ended with " + status);
    }
  }

  private static List<String> fields(String line) {
    return Arrays.asList(line.strip().split("\\s+"));
  }

  @Override
  public String toString() {
    String what =
        switch (family) {
          case "msg" -> "message queue ";
          case "sem" -> "semaphore set ";
          default -> "shared memory segment ";
        };
    String named = key.equals("0") ? "" : String.format(" (key 0x%x)", Integer.parseInt(key));
    return what + id + named;
  }
}
