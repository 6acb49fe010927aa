package org.ipcsh.shell.repl;

import java.io.IOError;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.Surroundings;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.InputRC;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;

/** A prompt on a terminal, with everything that makes typing pleasant. */
final class EditedPrompt implements Prompt {
  private final Screen screen;
  private final Shell shell;
  private final Line line;
  private final Completion completion;
  private final String first;

  private EditedPrompt(Screen screen, Shell shell, Line line, Completion completion) {
    this.screen = screen;
    this.shell = shell;
    this.line = line;
    this.completion = completion;
    this.first =
        screen.colour()
            ? new AttributedString(FIRST, Styles.PROMPT).toAnsi(screen.terminal())
            : FIRST;
  }

  /** Makes one on a screen, which it closes in the end. */
  static EditedPrompt on(Screen screen, Shell shell) {
    Reading reading = new Reading();
    Errand errand = new Errand();
    Line[] made = new Line[1];
    Signatures signatures = new Signatures(shell, errand, () -> made[0].refresh());
    Hints hints = new Hints(reading, signatures, new Variables(shell));
    Line line;
    try {
      line = new Line(screen.terminal(), screen.interruptKey(), hints::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    made[0] = line;
    line.setParser(new LineParser(reading));
    Completion.Source choices =
        (text, aside) -> new Choices(shell, aside).at(reading.cursor(text), text);
    Completion completion = new Completion(shell, choices, errand);
    line.setCompleter(completion);
    line.setCompletionMatcher(new Matching());
    if (screen.colour()) {
      line.setHighlighter(new Painter(reading, signatures));
    }
    settings(line);
    if (!screen.colour()) {
      plain(line);
    }
    keys(line, shell.surroundings());
    line.interruptible();
    boolean fresh = history(line, shell);
    EditedPrompt prompt = new EditedPrompt(screen, shell, line, completion);
    screen.terminal().handle(Signal.WINCH, signal -> prompt.resized());
    shell.announcer(line::printAbove);
    if (fresh) {
      shell.session().note("help lists the commands, TAB completes, Ctrl-D leaves");
    }
    return prompt;
  }

  private static void settings(Line line) {
    // Else "a\n\x01" becomes "anx01", and ! and ^ are not what they are in the language.
    line.option(Option.DISABLE_EVENT_EXPANSION, true);
    line.option(Option.COMPLETE_IN_WORD, true);
    line.option(Option.AUTO_GROUP, false);
    line.option(Option.GROUP, false);
    // Where output ended without a newline, or keys were pressed meanwhile, the prompt is below.
    line.option(Option.AUTO_FRESH_LINE, true);
    line.option(Option.HISTORY_BEEP, false);
    line.option(Option.HISTORY_REDUCE_BLANKS, false);
    line.option(Option.HISTORY_INCREMENTAL, false); // KeptHistory writes each line itself
    line.variable(LineReader.SECONDARY_PROMPT_PATTERN, NEXT);
    line.variable(LineReader.BELL_STYLE, "none");
    line.variable(LineReader.HISTORY_SIZE, KeptHistory.MOST);
    line.variable(LineReader.INDENTATION, 0);
  }

  /** The lists of completion without colour: NO_COLOR. */
  private static void plain(Line line) {
    line.variable(LineReader.COMPLETION_STYLE_STARTING, "bold");
    line.variable(LineReader.COMPLETION_STYLE_DESCRIPTION, "faint");
    line.variable(LineReader.COMPLETION_STYLE_SELECTION, "inverse");
  }

  /** Keys as people have set them for all programs that read lines: emacs or vi, and their own. */
  private static void keys(Line line, Surroundings surroundings) {
    String named = surroundings.env().get("INPUTRC");
    String home = surroundings.env().get("HOME");
    String path = named != null ? named : home == null ? null : home + "/.inputrc";
    if (path == null || !Files.isReadable(Path.of(path))) {
      return;
    }
    try (Reader file = Files.newBufferedReader(Path.of(path))) {
      InputRC.configure(line, file);
    } catch (IOException | RuntimeException e) {
      return; // it is written for another program: what it says beyond us is no error
    }
  }

  /** Gives the line its history; whether there is none yet. */
  private static boolean history(Line line, Shell shell) {
    Path folder = shell.surroundings().folder("XDG_STATE_HOME", ".local/state");
    Path file = folder == null ? null : folder.resolve("ipcsh").resolve("history");
    KeptHistory history = new KeptHistory(file, shell.session()::note);
    line.setHistory(history);
    history.open(line);
    return history.fresh();
  }

  @Override
  public String ask() {
    try {
      return line.readLine(first);
    } catch (UserInterruptException e) {
      return "";
    } catch (EndOfFileException | IOError e) {
      return null; // Ctrl-D, or a terminal that is gone
    } finally {
      completion.forget();
      screen.restore();
    }
  }

  @Override
  public boolean ownsInterrupts() {
    return true;
  }

  @Override
  public void resized() {
    shell.look(screen.look(shell.look()));
  }

  @Override
  public void close() {
    shell.announcer(null);
    screen.close();
  }
}
