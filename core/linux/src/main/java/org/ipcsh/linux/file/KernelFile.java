package org.ipcsh.linux.file;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Files of one line in {@code /proc/sys}, proc(5), in which the kernel keeps its settings. */
public final class KernelFile {
  private static final int LONGEST = 256;

  private KernelFile() {}

  /**
   * What one says now.
   *
   * @param otherwise given where it cannot be read
   */
  public static String line(Path file, String otherwise) {
    // In one read, as these files want it: a second one finds nothing. Files.readString makes more.
    byte[] text = new byte[LONGEST];
    try (InputStream in = new FileInputStream(file.toFile())) {
      int length = Math.max(0, in.read(text));
      return new String(text, 0, length, StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      return otherwise;
    }
  }
}
