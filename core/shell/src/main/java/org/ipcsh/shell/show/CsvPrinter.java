package org.ipcsh.shell.show;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Rows;
import org.ipcsh.lang.run.Values;

/**
 * CSV, RFC 4180 but for lines that end as Unix lines do: a header and a line for each record, with
 * values as {@link JsonPrinter} has them and text byte for byte. Null is empty, an empty text is
 * {@code ""}. The rows are all read before the first is written, for any may bring a new column.
 */
public final class CsvPrinter implements Printer {
  private static final String COLUMN_OF_SCALARS = "value";

  private final RecordFields fields;
  private final JsonPrinter json;

  /** Makes one that looks into records. */
  public CsvPrinter(RecordFields fields) {
    this.fields = fields;
    this.json = new JsonPrinter(fields);
  }

  @Override
  public void print(Object given, Output out) {
    List<Object> rows = rows(Values.normalise(given));
    Set<String> names = new LinkedHashSet<>();
    for (Object row : rows) {
      names.addAll(fields.isRecord(row) ? fields.fields(row) : List.of(COLUMN_OF_SCALARS));
    }
    // Bytes travel through the writer of characters as Latin-1, in which each is a character.
    Writer writer = new OutputStreamWriter(out, StandardCharsets.ISO_8859_1);
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(QuoteStrategies.EMPTY)
            .build(new Open(writer))) {
      if (!names.isEmpty()) {
        csv.writeRecord(names.stream().map(name -> latin(Bytes.of(name))).toList());
      }
      for (Object row : rows) {
        List<String> line = new ArrayList<>();
        for (String name : names) {
          line.add(cell(row, name));
        }
        csv.writeRecord(line);
      }
    } catch (IOException e) {
      throw Output.failure(e);
    }
  }

  private static List<Object> rows(Object value) {
    if (value == null) {
      return List.of();
    }
    Iterator<?> items =
        value instanceof Rows<?> rows
            ? rows
            : value instanceof List<?> list ? list.iterator() : List.of(value).iterator();
    List<Object> rows = new ArrayList<>();
    while (items.hasNext()) {
      rows.add(Values.normalise(items.next()));
    }
    return rows;
  }

  private String cell(Object row, String name) {
    if (!fields.isRecord(row)) {
      return name.equals(COLUMN_OF_SCALARS) ? text(row) : null;
    }
    return fields.fields(row).contains(name) ? text(fields.field(row, name)) : null;
  }

  private String text(Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof Bytes bytes) {
      return latin(bytes);
    }
    if (value instanceof Numeric number) {
      return Cells.digits(number);
    }
    if (value instanceof Duration time) {
      return Cells.seconds(time.getSeconds(), time.getNano());
    }
    if (value instanceof Instant time) {
      return time.toString();
    }
    if (value instanceof List || fields.isRecord(value)) {
      ByteArrayOutputStream held = new ByteArrayOutputStream();
      Output out = new Output(held);
      json.print(value, out);
      out.flush();
      return held.toString(StandardCharsets.ISO_8859_1);
    }
    return latin(Bytes.of(Values.text(value)));
  }

  private static String latin(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
  }

  /** Hands everything on but the closing: the stream is not this printer's. */
  private static final class Open extends java.io.FilterWriter {
    Open(Writer writer) {
      super(writer);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
