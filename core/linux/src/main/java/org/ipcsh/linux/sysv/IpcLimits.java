package org.ipcsh.linux.sysv;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
    // In one read, as these files want it: a second one finds nothing. Files.readString makes more.
    byte[] text = new byte[128];
    try (InputStream in = new FileInputStream(file(name))) {
      int length = Math.max(0, in.read(text));
      String line = new String(text, 0, length, StandardCharsets.US_ASCII);
      List<String> words = ListedIpc.words(line);
      return at < words.size() ? Long.parseUnsignedLong(words.get(at)) : usual;
    } catch (IOException | NumberFormatException e) {
      return usual;
    }
  }
}
