package org.ipcsh.dist;

import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one place where strace shows something else than the call: of msgrcv it prints as many bytes
 * of the buffer as would have fitted, ours as many as came.
 */
final class StraceLine {
  /** strace cuts texts here. */
  private static final int LONGEST = 32;

  private static final Pattern RECEIVED =
      Pattern.compile(
          "(msgrcv\\(-?\\d+, \\{mtype=-?\\d+, mtext=)\"((?:[^\"\\\\]|\\\\.)*)\"(?:\\.\\.\\.)?"
              + "(\\}, \\d+, .*\\) = )(\\d+)");

  private StraceLine() {}

  /** The line with no more of the buffer than the call returned. */
  static String withoutRestOfBuffer(String line) {
    Matcher matcher = RECEIVED.matcher(line);
    if (!matcher.matches()) {
      return line;
    }
    int came = Integer.parseInt(matcher.group(4));
    byte[] shown = bytes(matcher.group(2));
    int length = Math.min(came, shown.length);
    return matcher.group(1)
        + text(shown, length)
        + (came > LONGEST ? "..." : "")
        + matcher.group(3)
        + matcher.group(4);
  }

  private static byte[] bytes(String escaped) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c != '\\') {
        bytes.write(c);
        continue;
      }
      c = escaped.charAt(++i);
      int named = "abtnvfr".indexOf(c);
      if (named >= 0) {
        bytes.write(7 + named);
      } else if (c < '0' || c > '7') {
        bytes.write(c);
      } else {
        int value = 0;
        int end = Math.min(i + 3, escaped.length());
        while (i < end && escaped.charAt(i) >= '0' && escaped.charAt(i) <= '7') {
          value = value * 8 + escaped.charAt(i++) - '0';
        }
        i--;
        bytes.write(value);
      }
    }
    return bytes.toByteArray();
  }

  private static String text(byte[] bytes, int length) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < length; i++) {
      int each = bytes[i] & 0xff;
      boolean digitFollows = i + 1 < length && bytes[i + 1] >= '0' && bytes[i + 1] <= '9';
      if (each == '"' || each == '\\') {
        text.append('\\').append((char) each);
      } else if (each >= 9 && each <= 13) {
        text.append('\\').append("tnvfr".charAt(each - 9));
      } else if (each >= ' ' && each < 0x7f) {
        text.append((char) each);
      } else {
        // The shortest octal that the next character does not lengthen.
        text.append(String.format(digitFollows ? "\\%03o" : "\\%o", each));
      }
    }
    return text.append('"').toString();
  }
}
