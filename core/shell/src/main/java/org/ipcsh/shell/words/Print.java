package org.ipcsh.shell.words;

import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Option;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.Values;
import org.ipcsh.shell.show.Escape;
import org.ipcsh.shell.show.Output;

/** To standard output. */
@Command(
    name = "print",
    summary = "Write words and values, with a blank between them and a newline at the end.",
    search = {"echo", "puts", "output", "write", "say", "printf"})
public record Print(
    @Arg("what to write") List<Spelled> values,
    @Option("leave the newline at the end out") boolean noNewline)
    implements Action<Void> {
  @Override
  public Void run(Session session) {
    Streams streams = session.part(Streams.class);
    Output out = Output.on(streams.out());
    String gap = "";
    for (Spelled value : values) {
      out.text(gap);
      Bytes text = Values.bytes(value.spelled(), streams.fields());
      if (streams.look().terminal()) {
        out.text(Escape.TEXT.of(text));
      } else {
        out.bytes(text);
      }
      gap = " ";
    }
    out.text(noNewline ? "" : "\n").flush();
    return null;
  }
}
