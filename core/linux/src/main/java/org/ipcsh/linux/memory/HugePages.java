package org.ipcsh.linux.memory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ipcsh.api.Size;

/**
 * Huge pages, which {@code MAP_HUGETLB} and {@code SHM_HUGETLB} ask for. Flags have the size as an
 * exponent of 2 in their highest six bits; 0 is the usual size of the machine.
 */
public final class HugePages {
  private static final Path FOLDER = Path.of("/sys/kernel/mm/hugepages");
  private static final String PREFIX = "hugepages-";
  private static final int SHIFT = 26;
  private static final long USUAL = 2L << 20;
  private static final long KIB = 1024;

  private HugePages() {}

  /** How many bytes one has that flags ask for. */
  public static long size(int flags) {
    int exponent = flags >>> SHIFT;
    return exponent != 0 ? 1L << exponent : usual();
  }

  private static long usual() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
        if (line.startsWith("Hugepagesize:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) * KIB;
        }
      }
    } catch (IOException e) {
      return USUAL; // no /proc
    }
    return USUAL;
  }

  /** That there are too few of the size that flags ask for, and what sets how many there are. */
  public static String tooFew(int flags) {
    long size = size(flags);
    Path setting = FOLDER.resolve(PREFIX + size / KIB + "kB").resolve("nr_hugepages");
    return "there are too few huge pages of " + new Size(size) + ": " + setting + " sets how many";
  }

  /** Which sizes there are instead of one that this machine does not have. */
  public static String sizes() {
    TreeSet<Long> sizes = new TreeSet<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(FOLDER, PREFIX + "*kB")) {
      for (Path folder : folders) {
        sizes.add(Long.parseLong(folder.getFileName().toString().replaceAll("\\D", "")) * KIB);
      }
    } catch (IOException e) {
      return "there are no huge pages of that size"; // no /sys
    }
    return sizes.isEmpty()
        ? "this kernel has no huge pages"
        : sizes.stream()
            .map(size -> new Size(size).toString())
            .collect(Collectors.joining(" and ", "there are huge pages of ", " alone"));
  }
}
