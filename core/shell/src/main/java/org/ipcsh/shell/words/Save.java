package org.ipcsh.shell.words;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Option;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.file.SpecialFile;
import org.ipcsh.shell.show.RecordFields;

/** Into a file. */
@Command(
    name = "save",
    summary = "Write text to a file, or each of several as a line.",
    search = {"write", "redirect", "file", "output", "append", "tee"},
    blocks = true)
public record Save(
    @Input("text, or texts to become lines") Object value,
    @Arg("the file, made if it is not there") Path file,
    @Option("write behind what is in it already") boolean append)
    implements Action<Void> {
  private static final String WHAT = "what is saved";

  @Override
  public Void run(Session session) {
    if (value instanceof Rows<?> rows) {
      try (rows) {
        lines(rows, session);
      }
    } else if (value instanceof List<?> list) {
      lines(list.iterator(), session);
    } else {
      Bytes text = Plain.text(WHAT, value, session.part(Streams.class).fields());
      write(session, stream -> stream.write(text.toArray()));
    }
    return null;
  }

  /** The first is looked at before the file is touched: records are refused and nothing is lost. */
  private void lines(Iterator<?> lines, Session session) {
    RecordFields fields = session.part(Streams.class).fields();
    Bytes first = lines.hasNext() ? Plain.text(WHAT, lines.next(), fields) : null;
    write(
        session,
        stream -> {
          for (Bytes line = first; line != null; ) {
            stream.write(line.toArray());
            stream.write('\n');
            session.checkpoint();
            line = lines.hasNext() ? Plain.text(WHAT, lines.next(), fields) : null;
          }
        });
  }

  private interface Body {
    void write(OutputStream stream) throws IOException;
  }

  private void write(Session session, Body body) {
    try (OutputStream stream = new BufferedOutputStream(open(session))) {
      body.write(stream);
    } catch (IOException e) {
      throw Trouble.with(file, session, e);
    }
  }

  private OutputStream open(Session session) throws IOException {
    if (SpecialFile.is(file)) {
      return new SpecialFile(session.part(Task.class), file).output();
    }
    StandardOpenOption how =
        append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
  }
}
