package org.ipcsh.shell.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.words.Streams;

/**
 * A prompt where the cursor cannot be moved ({@code TERM=dumb}): the line discipline of the kernel
 * is all the editing there is.
 */
final class PlainPrompt implements Prompt {
  private final Shell shell;
  private final Reading reading = new Reading();

  PlainPrompt(Shell shell) {
    this.shell = shell;
    // Below what is typed, for the cursor cannot be moved; and the prompt is there once more.
    shell.announcer(this::above);
  }

  @Override
  public String ask() {
    StringBuilder text = new StringBuilder();
    try {
      do {
        say(text.isEmpty() ? FIRST : NEXT);
        Bytes line = shell.session().part(Streams.class).in().line();
        if (line == null) {
          say("\n");
          return text.isEmpty() ? null : "";
        }
        text.append(text.isEmpty() ? "" : "\n")
            .append(new String(line.toArray(), StandardCharsets.UTF_8));
      } while (Reading.mendable(reading.of(text.toString())));
    } catch (ProblemException e) {
      if (!(e.problem() instanceof Problem.Interrupted)) {
        return null; // it cannot be read any more
      }
      say("\n");
      return "";
    }
    return text.toString();
  }

  @Override
  public boolean ownsInterrupts() {
    return false;
  }

  private void above(String text) {
    try {
      say("\n" + text + "\n" + FIRST);
    } catch (ProblemException e) {
      return; // nobody is there to be told, which who reads the line finds too
    }
  }

  private void say(String text) {
    try {
      shell.surroundings().out().write(text.getBytes(StandardCharsets.UTF_8));
      shell.surroundings().out().flush();
    } catch (IOException e) {
      throw new Problem.BadFile("the terminal", String.valueOf(e.getMessage())).thrown();
    }
  }

  @Override
  public void resized() {
    // Nothing depends on its width.
  }

  @Override
  public void close() {
    shell.announcer(null);
  }
}
