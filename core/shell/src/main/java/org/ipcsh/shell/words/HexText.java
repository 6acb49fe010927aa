package org.ipcsh.shell.words;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;

/**
 * Reads hexadecimal digits with any blanks between bytes, or a dump as {@code hexdump -C} prints.
 */
final class HexText {
  private static final Pattern DUMP =
      Pattern.compile("([0-9a-fA-F]{8,})(?:  ([0-9a-fA-F ]*?) *\\|.*)?");
  private static final String SAME_AGAIN = "*";
  private static final int PER_LINE = 16;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private HexText() {}

  /**
   * The bytes.
   *
   * @throws ProblemException if there is anything else in it
   */
  static Bytes read(Bytes text) {
    String ascii = new String(text.toArray(), StandardCharsets.ISO_8859_1);
    HexText hex = new HexText();
    if (ascii.indexOf('|') >= 0) {
      hex.dump(ascii.split("\n", -1));
    } else {
      for (String word : ascii.split("\\s+", -1)) {
        hex.digits(word);
      }
    }
    return Bytes.wrap(hex.bytes.toByteArray());
  }

  private void dump(String[] lines) {
    boolean again = false;
    for (String line : lines) {
      Matcher matcher = DUMP.matcher(line.strip());
      if (line.isBlank()) {
        continue;
      }
      if (line.strip().equals(SAME_AGAIN) && bytes.size() >= PER_LINE) {
        again = true;
        continue;
      }
      if (!matcher.matches()) {
        throw bad(line);
      }
      advance(matcher.group(1), again);
      again = false;
      if (matcher.group(2) != null) {
        for (String word : matcher.group(2).split(" +", -1)) {
          digits(word);
        }
      }
    }
  }

  /** Behind a line of {@code *} the last sixteen bytes repeat up to the next offset. */
  private void advance(String offset, boolean again) {
    long to;
    try {
      to = Long.parseLong(offset, 16);
    } catch (NumberFormatException e) {
      throw bad(offset);
    }
    if (again && to <= Integer.MAX_VALUE) {
      byte[] before = bytes.toByteArray();
      for (int at = before.length; at < to; at++) {
        bytes.write(before[before.length - PER_LINE + (at - before.length) % PER_LINE]);
      }
    }
    if (to != bytes.size()) {
      throw bad("the offset " + offset + " after " + bytes.size() + " bytes");
    }
  }

  private void digits(String word) {
    if (word.length() % 2 != 0) {
      throw bad(word);
    }
    for (int i = 0; i < word.length(); i += 2) {
      int high = Character.digit(word.charAt(i), 16);
      int low = Character.digit(word.charAt(i + 1), 16);
      if (high < 0 || low < 0) {
        throw bad(word);
      }
      bytes.write(high << 4 | low);
    }
  }

  private static ProblemException bad(String part) {
    String is = part.length() > 60 ? part.substring(0, 60) + "..." : part;
    return new Problem.BadValue("the text", "pairs of hexadecimal digits", is).thrown();
  }
}
