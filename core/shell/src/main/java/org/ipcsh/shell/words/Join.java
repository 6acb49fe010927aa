package org.ipcsh.shell.words;

import java.io.ByteArrayOutputStream;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.shell.show.RecordFields;

/** Parts into a text. */
@Command(
    name = "join",
    summary = "Make one text of several, with a separator between them.",
    search = {"concat", "concatenate", "paste", "glue"})
public record Join(
    @Input("texts, numbers and the like") Rows<Object> rows,
    @Arg(value = "what stands between them", otherwise = "") Bytes separator)
    implements Action<Bytes> {
  @Override
  public Bytes run(Session session) {
    RecordFields fields = session.part(Streams.class).fields();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    boolean any = false;
    try (rows) {
      while (rows.hasNext()) {
        session.checkpoint();
        if (any) {
          all.writeBytes(separator.toArray());
        }
        all.writeBytes(Plain.text("what is joined", rows.next(), fields).toArray());
        any = true;
      }
    }
    return Bytes.wrap(all.toByteArray());
  }
}
