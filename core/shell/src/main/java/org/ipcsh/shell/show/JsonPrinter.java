package org.ipcsh.shell.show;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Rows;
import org.ipcsh.lang.run.Values;

/**
 * JSON, RFC 8259, on one line, but with each of several records on a line of its own.
 *
 * <p>Whatever has a number is that number, as programs want it: modes, keys, sizes, users,
 * constants; a duration is in seconds. A time is ISO 8601. Text that is not UTF-8 is {@code
 * {"base64": "..."}}.
 */
public final class JsonPrinter implements Printer {
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private final RecordFields fields;

  /** Makes one that looks into records. */
  public JsonPrinter(RecordFields fields) {
    this.fields = fields;
  }

  @Override
  public void print(Object given, Output out) {
    Object value = Values.normalise(given);
    Iterator<?> items =
        value instanceof Rows<?> rows
            ? rows
            : value instanceof List<?> list ? list.iterator() : null;
    boolean any = items != null && items.hasNext();
    Object first = any ? Values.normalise(items.next()) : null;
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      json.setPrettyPrinter(new JsonLayout(fields.isRecord(first)));
      if (items == null) {
        write(value, json);
        return;
      }
      json.writeStartArray();
      if (any) {
        write(first, json);
      }
      while (items.hasNext()) {
        write(items.next(), json);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw Output.failure(e);
    }
  }

  private void write(Object given, JsonGenerator json) throws IOException {
    Object value = Values.normalise(given);
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Bytes bytes) {
      bytes(bytes, json);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      real(number, json);
    } else if (value instanceof Numeric number) {
      json.writeNumber(Cells.digits(number));
    } else if (value instanceof Duration time) {
      json.writeNumber(Cells.seconds(time.getSeconds(), time.getNano()));
    } else if (value instanceof Instant time) {
      json.writeString(time.toString());
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (fields.isRecord(value)) {
      json.writeStartObject();
      for (String name : fields.fields(value)) {
        json.writeFieldName(name);
        write(fields.field(value, name), json);
      }
      json.writeEndObject();
    } else {
      text(Values.text(value), json);
    }
  }

  private static void real(double number, JsonGenerator json) throws IOException {
    if (Double.isFinite(number)) {
      json.writeNumber(Values.text(number));
    } else {
      json.writeString(Values.text(number)); // JSON has no number for it
    }
  }

  private static void bytes(Bytes bytes, JsonGenerator json) throws IOException {
    String text = bytes.utf8();
    if (text != null) {
      text(text, json);
      return;
    }
    json.writeStartObject();
    json.writeStringField("base64", Base64.getEncoder().encodeToString(bytes.toArray()));
    json.writeEndObject();
  }

  /**
   * JSON need not escape what turns text round or is a control character beyond ASCII, but a
   * terminal must not get it, and the result is likely to be shown on one.
   */
  private static void text(String text, JsonGenerator json) throws IOException {
    if (text.codePoints().noneMatch(point -> point >= 0x7f && Escape.dangerous(point))) {
      json.writeString(text);
      return;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                quoted.append('\\').append((char) point);
              } else if (Escape.dangerous(point)) {
                for (char half : Character.toChars(point)) {
                  quoted.append(String.format("\\u%04X", (int) half));
                }
              } else {
                quoted.appendCodePoint(point);
              }
            });
    json.writeRawValue(quoted.append('"').toString());
  }
}
