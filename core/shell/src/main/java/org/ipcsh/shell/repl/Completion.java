package org.ipcsh.shell.repl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.show.Escape;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.utils.AttributedString;

/**
 * What TAB offers. It is waited for as long as a person does not notice, and then for as long as no
 * other key is pressed: where a plugin or libc is loaded for it first, that can take a while.
 */
final class Completion implements Completer {
  private static final Duration TIME = Duration.ofMillis(300);

  /** After which something hangs rather than being slow. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Finds what fits at the end of a text. */
  interface Source {
    Collection<Choice> at(String text, Aside session);
  }

  private final Shell shell;
  private final Source source;
  private final Errand errand;
  private String asked;
  private Future<Collection<Choice>> answer;
  private Aside aside;

  Completion(Shell shell, Source source, Errand errand) {
    this.shell = shell;
    this.source = source;
    this.errand = errand;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String text = line.line().substring(0, line.cursor());
    Collection<Choice> choices = choices(text, ((Line) reader)::keyPressed);
    int columns = Screen.usable(reader.getTerminal().getSize()).getColumns();
    candidates.addAll(laidOut(choices, columns));
  }

  /**
   * All that fits at the end of a text, as far as it is known in time.
   *
   * @param hurry whether a key was pressed meanwhile
   */
  Collection<Choice> choices(String text, BooleanSupplier hurry) {
    if (!text.equals(asked)) {
      forget();
      ask(text);
    }
    long start = System.nanoTime();
    Duration left = TIME;
    for (; ; ) {
      try {
        Collection<Choice> found = answer.get(left.toMillis(), TimeUnit.MILLISECONDS);
        forget();
        return found;
      } catch (TimeoutException e) {
        if (hurry.getAsBoolean() || System.nanoTime() - start > LONGEST.toNanos()) {
          return List.of();
        }
        left = Duration.ofMillis(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // Ctrl-C: whoever reads the keys sees to it
        return List.of();
      } catch (ExecutionException e) {
        forget();
        return List.of(); // a kind that fails offers nothing; what is wrong shows when it runs
      }
    }
  }

  /** Gives up a question that is still open. */
  void forget() {
    if (answer != null && !answer.isDone()) {
      aside.stop(LONGEST);
      answer.cancel(true);
      errand.abandon();
    }
    answer = null;
    asked = null;
  }

  private void ask(String text) {
    Aside own = new Aside(shell.session());
    aside = own;
    asked = text;
    answer = errand.start(() -> List.copyOf(source.at(text, own)));
  }

  /** Names, or names and what they are in two columns that fit the screen. */
  private static List<Candidate> laidOut(Collection<Choice> choices, int columns) {
    int widest = 0;
    boolean described = false;
    for (Choice choice : choices) {
      widest = Math.max(widest, width(choice.shown()));
      described |= !choice.description().isEmpty();
    }
    int left = columns - widest - 3;
    List<Candidate> candidates = new ArrayList<>();
    for (Choice choice : choices) {
      String shown = Escape.CELL.of(choice.shown());
      if (described && left >= 10) {
        // A backslash stays: values are escaped in it already.
        String what = Escape.LINE.of(choice.description()).replace("\t", "\\t");
        shown += " ".repeat(widest - width(choice.shown()) + 2) + cut(what, left);
        // As wide as the screen, so that JLine puts no second column beside it.
        shown += " ".repeat(Math.max(0, columns - 1 - width(shown)));
      }
      candidates.add(new Offered(choice, shown, candidates.size()));
    }
    return candidates;
  }

  private static int width(String text) {
    return new AttributedString(Escape.CELL.of(text)).columnLength();
  }

  private static String cut(String text, int columns) {
    AttributedString all = new AttributedString(text);
    return all.columnLength() <= columns
        ? text
        : all.columnSubSequence(0, columns - 1).toString() + "…";
  }
}
