package org.ipcsh.shell.words;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.api.Word;
import org.ipcsh.lang.run.Values;
import org.ipcsh.shell.show.CsvPrinter;
import org.ipcsh.shell.show.HexPrinter;
import org.ipcsh.shell.show.JsonPrinter;
import org.ipcsh.shell.show.Look;
import org.ipcsh.shell.show.Output;
import org.ipcsh.shell.show.Printer;
import org.ipcsh.shell.show.TablePrinter;

/** A value as a text in some format. */
@Command(
    name = "to",
    summary = "Turn a value into text: JSON, CSV, what would be shown, or a hexadecimal dump.",
    search = {"json", "csv", "format", "convert", "serialize", "hexdump", "xxd", "export"})
public sealed interface To extends Action<Bytes> {
  /** JSON, RFC 8259. */
  record Json(@Input("any value") Object value, @Word("json") String format) implements To {
    @Override
    public Bytes run(Session session) {
      return print(session, value, new JsonPrinter(session.part(Streams.class).fields()));
    }
  }

  /** CSV, RFC 4180. */
  record Csv(@Input("rows") Object value, @Word("csv") String format) implements To {
    @Override
    public Bytes run(Session session) {
      // All rows are held before the first is written, and a range may have more than can be.
      Object rows = value instanceof List<?> list ? Rows.of(list) : value;
      return print(session, rows, new CsvPrinter(session.part(Streams.class).fields()));
    }
  }

  /** What would be shown in a file: a table, or the text itself. */
  record Text(@Input("any value") Object value, @Word("text") String format) implements To {
    private static final Bytes NEWLINE = Bytes.of("\n");

    @Override
    public Bytes run(Session session) {
      Streams streams = session.part(Streams.class);
      Look look = Look.plain(Look.UNLIMITED, streams.look().zone());
      Object all = Values.drain(value, session);
      if (all == null || Plain.is(all, streams.fields())) {
        return all == null ? Bytes.EMPTY : Plain.text(all);
      }
      if (all instanceof List<?> list && list.stream().allMatch(item -> item instanceof Bytes)) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        list.forEach(line -> lines.writeBytes(((Bytes) line).plus(NEWLINE).toArray()));
        return Bytes.wrap(lines.toByteArray());
      }
      return print(session, all, new TablePrinter(look, streams.fields(), false));
    }
  }

  /** A dump. */
  record Hex(@Input("text") Bytes value, @Word("hex") String format) implements To {
    @Override
    public Bytes run(Session session) {
      return print(session, value, new HexPrinter());
    }
  }

  private static Bytes print(Session session, Object value, Printer printer) {
    ByteArrayOutputStream held = new ByteArrayOutputStream();
    Output out = new Output(held, session::checkpoint);
    if (value instanceof Rows<?> rows) {
      try (Rows<Object> checked = new Through(session, rows, row -> row)) {
        printer.print(checked, out);
      }
    } else {
      printer.print(value, out);
    }
    out.flush();
    return Bytes.wrap(held.toByteArray());
  }
}
