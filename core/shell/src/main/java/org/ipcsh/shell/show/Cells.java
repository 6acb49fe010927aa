package org.ipcsh.shell.show;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Durations;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Uid;
import org.ipcsh.api.Unsigned;
import org.ipcsh.lang.run.Values;

/** One value as text for people: its type decides how it looks. */
final class Cells {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final Look look;
  private final RecordFields fields;
  private final boolean raw;

  /**
   * For a reader.
   *
   * @param raw plain numbers in place of times, durations, sizes, modes and names
   */
  Cells(Look look, RecordFields fields, boolean raw) {
    this.look = look;
    this.fields = fields;
    this.raw = raw;
  }

  /** In a table: nothing for null, everything escaped. */
  String cell(Object value) {
    if (value == null) {
      return "";
    }
    String text = of(value, Escape.CELL);
    return dumps(value) ? text + "  " + HexPrinter.brief((Bytes) value) : text;
  }

  /** Whether a person is shown it in hexadecimal besides: bytes that are no text. */
  boolean dumps(Object value) {
    return look.terminal() && !raw && value instanceof Bytes bytes && !Utf8.text(bytes);
  }

  /** As one line of a list. */
  String line(Object value) {
    return of(value, Escape.LINE);
  }

  /** By itself. */
  String whole(Object value) {
    return of(value, Escape.TEXT);
  }

  private String of(Object given, Escape escape) {
    Object value = Values.normalise(given);
    if (value instanceof Bytes bytes) {
      return escape.of(bytes);
    }
    if (value instanceof Numeric number) {
      return raw ? digits(number) : escape.of(named(number));
    }
    if (value instanceof Instant time) {
      return raw
          ? seconds(time.getEpochSecond(), time.getNano())
          : TIME.format(time.atZone(look.zone()));
    }
    if (value instanceof Duration time) {
      return raw
          ? seconds(time.getSeconds(), time.getNano())
          : look.terminal() ? Durations.brief(time) : Values.text(time);
    }
    // What is nested reads back as the language writes it, escaped already but for the rarest.
    boolean nested = value instanceof List || fields.isRecord(value);
    return nested ? Escape.LINE.of(Values.notation(value, fields)) : escape.of(Values.text(value));
  }

  /** The plain number that it is. */
  static String digits(Numeric number) {
    return number instanceof Unsigned ? number.toString() : Long.toString(number.number());
  }

  private String named(Numeric number) {
    String name = null;
    if (number instanceof Uid uid) {
      name = look.names().user(uid.value());
    } else if (number instanceof Gid gid) {
      name = look.names().group(gid.value());
    } else if (number instanceof Mode mode && look.terminal()) {
      name = mode.letters();
    }
    return name != null ? name : number.toString();
  }

  /** Seconds as a decimal number, without more places than it takes. */
  static String seconds(long seconds, int nanos) {
    return exact(seconds, nanos).toPlainString();
  }

  static BigDecimal exact(long seconds, int nanos) {
    BigDecimal exact = BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, 9));
    return nanos == 0 ? BigDecimal.valueOf(seconds) : exact.stripTrailingZeros();
  }
}
