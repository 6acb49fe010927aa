package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;

/** Line by line. */
@Command(
    name = "lines",
    summary = "Give the lines of a text, or of standard input as they come.",
    search = {"stdin", "input", "read", "split", "cat"})
public record Lines(
    @Input(value = "the text; standard input if left out", optional = true) Bytes text)
    implements Action<Rows<Bytes>> {
  @Override
  public Rows<Bytes> run(Session session) {
    if (text != null) {
      return new OfText(text);
    }
    LineInput in = session.part(Streams.class).in();
    return new Rows<>() {
      @Override
      protected Bytes read() {
        session.checkpoint();
        return in.line();
      }
    };
  }

  private static final class OfText extends Rows<Bytes> {
    private static final Bytes NEWLINE = Bytes.of("\n");

    private final Bytes text;
    private int at;

    OfText(Bytes text) {
      this.text = text;
    }

    @Override
    protected Bytes read() {
      if (at >= text.size()) {
        return null;
      }
      int from = at;
      int found = text.indexOf(NEWLINE, from);
      int end = found < 0 ? text.size() : found;
      at = end + 1;
      return text.slice(from, end);
    }
  }
}
