package org.ipcsh.shell.repl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What was typed in earlier sessions, one entry to a line, oldest first. Nobody but its owner may
 * read it, for messages and keys stand in it; so its mode is set before anything is written.
 *
 * <p>JLine's own file is not used: it is made readable by all, and a failure to write it is a
 * warning on standard error at each line.
 */
final class HistoryFile {
  /** The file is cut back to {@code most} entries when it has a quarter more. */
  private static final int SLACK = 4;

  /** Of a file that something else has blown up, this much of its end is read. */
  private static final long LONGEST = 8L << 20;

  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private final Path file;
  private final List<String> entries;

  private HistoryFile(Path file, List<String> entries) {
    this.file = file;
    this.entries = entries;
  }

  /**
   * Reads it, after it was made if need be.
   *
   * @param most how many entries are kept
   * @throws IOException if it cannot be read and written
   */
  static HistoryFile open(Path file, int most) throws IOException {
    Files.createDirectories(file.getParent(), attribute(FOLDER));
    if (!Files.exists(file)) {
      Files.createFile(file, attribute(OWNER));
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException("it is not a regular file");
    }
    if (!Files.getPosixFilePermissions(file).equals(OWNER)) {
      Files.setPosixFilePermissions(file, OWNER);
    }
    List<String> lines = read(file);
    List<String> kept = lines.subList(Math.max(0, lines.size() - most), lines.size());
    if (lines.size() > most + most / SLACK) {
      rewrite(file, kept);
    } else {
      write(file, new byte[0]); // fails now, and not at the first line
    }
    List<String> entries = new ArrayList<>();
    kept.forEach(line -> entries.add(unescape(line)));
    return new HistoryFile(file, entries);
  }

  /** What it held when it was opened. */
  List<String> entries() {
    return entries;
  }

  /** Adds an entry: in one write, so that those of two sessions do not mix. */
  void append(String entry) throws IOException {
    write(file, (escape(entry) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, LONGEST));
      channel.position(size - bytes.capacity());
      int count = 0;
      while (bytes.hasRemaining() && count >= 0) {
        count = channel.read(bytes);
      }
      String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      List<String> lines = new ArrayList<>();
      text.lines().filter(line -> !line.isBlank()).forEach(lines::add);
      return lines;
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  private static void rewrite(Path file, List<String> lines) throws IOException {
    Path next = Files.createTempFile(file.getParent(), "history", ".new", attribute(OWNER));
    Files.write(next, lines);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?> attribute(Set<PosixFilePermission> mode) {
    return PosixFilePermissions.asFileAttribute(mode);
  }

  private static String escape(String entry) {
    return entry.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescape(String line) {
    StringBuilder entry = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        char next = line.charAt(++i);
        entry.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        entry.append(c);
      }
    }
    return entry.toString();
  }
}
