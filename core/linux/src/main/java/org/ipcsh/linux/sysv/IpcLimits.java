package org.ipcsh.linux.sysv;

import java.nio.file.Path;
import java.util.List;
import org.ipcsh.linux.file.KernelFile;

/**
 * The limits of the system, files of one line in {@code /proc/sys/kernel}, proc(5); an
 * administrator can change them at any time.
 */
public final class IpcLimits {
  private static final String FOLDER = "/proc/sys/kernel/";

  private IpcLimits() {}

  /** Where a limit stands: {@code /proc/sys/kernel/msgmax}. */
  public static String file(String name) {
    return FOLDER + name;
  }

  /**
   * What a limit is now.
   *
   * @param name the file's name
   * @param at which number of the line, from 0
   * @param usual the kernel's own default, given where the file cannot be read
   * @return without sign, as {@code shmmax} can be 2^64 - 1
   */
  public static long now(String name, int at, long usual) {
    List<String> words = ListedIpc.words(KernelFile.line(Path.of(file(name)), ""));
    try {
      return at < words.size() ? Long.parseUnsignedLong(words.get(at)) : usual;
    } catch (NumberFormatException e) {
      return usual;
    }
  }
}
