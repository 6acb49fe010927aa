package org.ipcsh.shell.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far something has come, in words.
 *
 * @param done how much of it
 * @param total how much there is to be, more than 0
 * @param before how much was done when the time began
 * @param nanos the time since, more than 0
 */
record ProgressLine(long done, long total, long before, long nanos) {
  private static final int LEAST = 10;
  private static final int WIDEST = 30;

  /** As much as has room in so many columns: what matters least is left out first. */
  String text(int columns) {
    double rate = (done - before) * 1e9 / nanos;
    int percent = (int) (100.0 * done / total);
    List<String> parts = new ArrayList<>();
    parts.add(String.format(Locale.ROOT, "%3d%%", percent));
    parts.add(done + " of " + total);
    parts.add(rate > 0 ? time((total - done) / rate) + " left" : "no turn yet");
    parts.add(short1000(rate) + "/s");
    String text = "";
    for (String part : parts) {
      String more = text.isEmpty() ? part : text + "  " + part;
      text = more.length() <= columns ? more : text;
    }
    int bar = Math.min(WIDEST, columns - text.length() - 3);
    return bar < LEAST ? text : bar(bar) + " " + text;
  }

  private String bar(int width) {
    int full = (int) ((double) width * done / total);
    return "[" + "#".repeat(full) + "-".repeat(width - full) + "]";
  }

  private static String short1000(double number) {
    if (number >= 9_999_500) {
      return Math.round(number / 1e6) + "M";
    }
    if (number >= 9_999.5) {
      return Math.round(number / 1e3) + "k";
    }
    return number >= 10
        ? Long.toString(Math.round(number))
        : String.format(Locale.ROOT, "%.1f", number);
  }

  private static String time(double seconds) {
    long whole = (long) Math.ceil(seconds);
    if (whole < 60) {
      return whole + "s";
    }
    if (whole < 3600) {
      return whole / 60 + "min " + whole % 60 + "s";
    }
    return whole < 360_000 ? whole / 3600 + "h " + whole % 3600 / 60 + "min" : whole / 86_400 + "d";
  }
}
