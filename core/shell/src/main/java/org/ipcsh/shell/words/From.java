package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.api.Word;

/** A text in some format as a value. */
@Command(
    name = "from",
    summary = "Read a value from text: JSON, CSV or hexadecimal.",
    search = {"json", "csv", "parse", "decode", "deserialize", "unhex", "import"})
public sealed interface From extends Action<Object> {
  /** JSON, RFC 8259. */
  record Json(@Input("the text") Bytes text, @Word("json") String format) implements From {
    @Override
    public Object run(Session session) {
      return JsonText.read(text);
    }
  }

  /** CSV, RFC 4180, with a header. */
  record Csv(@Input("the text") Bytes text, @Word("csv") String format) implements From {
    @Override
    public Rows<Object> run(Session session) {
      return new CsvText(text);
    }
  }

  /** Hexadecimal digits, or a dump as {@code to hex} makes it. */
  record Hex(@Input("the text") Bytes text, @Word("hex") String format) implements From {
    @Override
    public Bytes run(Session session) {
      return HexText.read(text);
    }
  }
}
