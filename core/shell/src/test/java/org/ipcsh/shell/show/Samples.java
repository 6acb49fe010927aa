package org.ipcsh.shell.show;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Detail;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Size;
import org.ipcsh.api.Uid;

/** Values to print, and printing to a string. */
final class Samples {
  static final Instant TIME = Instant.parse("2026-11-22T19:00:12.250Z");

  static final Look FILE = Look.plain(100, ZoneOffset.UTC);

  /** A record as a mechanism has it; not public, as a plugin's may be. */
  record Queue(int id, Mode mode, Uid uid, Size size, @Detail Instant ctime, @Detail String note) {}

  static final Queue QUEUE = new Queue(7, new Mode(0600), new Uid(0), new Size(16384), TIME, "a");

  static final Names ROOT =
      new Names() {
        @Override
        public String user(int uid) {
          return uid == 0 ? "root" : null;
        }

        @Override
        public String group(int gid) {
          return gid == 0 ? "wheel" : null;
        }
      };

  private Samples() {}

  static Look terminal(int width) {
    return new Look(width, true, false, ZoneOffset.UTC, ROOT);
  }

  static String shown(Look look, Object value) {
    return shown(look, value, false);
  }

  static String shown(Look look, Object value, boolean raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Show(look, new RecordFields()).print(value, raw, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  static Bytes printed(Printer printer, Object value) {
    ByteArrayOutputStream held = new ByteArrayOutputStream();
    Output out = new Output(held);
    printer.print(value, out);
    out.flush();
    return Bytes.wrap(held.toByteArray());
  }

  static Row message(long type, String text) {
    return Row.of("type", type, "text", Bytes.of(text));
  }

  /** Rows that tell whether they were closed and how far they were read. */
  static final class Watched extends Rows<Object> {
    private final List<?> rows;
    private int read;
    private boolean closed;

    Watched(Object... rows) {
      this.rows = List.of(rows);
    }

    @Override
    protected Object read() {
      Object row = read < rows.size() ? rows.get(read) : null;
      read++;
      if (row instanceof RuntimeException failure) {
        throw failure;
      }
      return row;
    }

    @Override
    protected void release() {
      closed = true;
    }

    boolean closed() {
      return closed;
    }
  }
}
