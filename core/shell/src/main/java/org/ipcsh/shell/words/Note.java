package org.ipcsh.shell.words;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.Values;
import org.ipcsh.shell.show.Escape;
import org.ipcsh.shell.show.RecordFields;

/** Beside the results. */
@Command(
    name = "note",
    summary = "Write a line to standard error.",
    search = {"stderr", "log", "warn", "eprint"})
public record Note(@Arg("what to write") List<Spelled> values) implements Action<Void> {
  @Override
  public Void run(Session session) {
    RecordFields fields = session.part(Streams.class).fields();
    List<String> words = new ArrayList<>();
    for (Spelled value : values) {
      words.add(Escape.LINE.of(Values.bytes(value.spelled(), fields)));
    }
    session.note(String.join(" ", words));
    return null;
  }
}
