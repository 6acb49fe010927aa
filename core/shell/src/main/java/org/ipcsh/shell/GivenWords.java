package org.ipcsh.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bytes;

/** The words this process was started with, byte for byte: Java has them as text alone. */
final class GivenWords {
  private static final Path ALL = Path.of("/proc/self/cmdline"); // see proc_pid_cmdline(5)
  private static final char REPLACED = '\ufffd';

  private GivenWords() {}

  /**
   * The last words.
   *
   * @param texts what Java made of them
   */
  static List<Bytes> last(List<String> texts) {
    List<Bytes> words = texts.stream().map(Bytes::of).toList();
    if (texts.stream().noneMatch(text -> text.indexOf(REPLACED) >= 0)) {
      return words;
    }
    try {
      List<Bytes> all = split(Bytes.wrap(Files.readAllBytes(ALL)));
      List<Bytes> last = all.subList(Math.max(0, all.size() - texts.size()), all.size());
      return last.stream().map(Bytes::toString).toList().equals(texts) ? last : words;
    } catch (IOException e) {
      return words; // there may be no /proc
    }
  }

  /** What a NUL stands behind, each. */
  private static List<Bytes> split(Bytes bytes) {
    Bytes end = Bytes.wrap(new byte[1]);
    List<Bytes> parts = new ArrayList<>();
    int from = 0;
    for (int at = bytes.indexOf(end, 0); at >= 0; at = bytes.indexOf(end, from)) {
      parts.add(bytes.slice(from, at));
      from = at + 1;
    }
    return parts;
  }
}
