package org.ipcsh.shell.words;

import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.shell.show.RecordFields;

/** How long something is. */
@Command(
    name = "len",
    summary = "The number of bytes of a text, or of items of a list.",
    search = {"length", "size", "strlen", "wc"})
public sealed interface Len extends Action<Long> {
  /** Of an argument. */
  record Of(@Arg("a text, list or record") Spelled value) implements Len {
    @Override
    public Long run(Session session) {
      return length(session, value.spelled());
    }
  }

  /** Of what comes down the pipe. */
  record Piped(@Input("a text, list or record") Object value) implements Len {
    @Override
    public Long run(Session session) {
      return length(session, value);
    }
  }

  private static long length(Session session, Object value) {
    RecordFields fields = session.part(Streams.class).fields();
    if (value instanceof Rows<?> rows) {
      return Gather.all(session, rows).size();
    }
    if (value instanceof List<?> list) {
      return list.size();
    }
    if (fields.isRecord(value)) {
      return fields.fields(value).size();
    }
    return Plain.text("what is measured", value, fields).size();
  }
}
