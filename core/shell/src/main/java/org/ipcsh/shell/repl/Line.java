package org.ipcsh.shell.repl;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jline.reader.History;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.NonBlockingReader;

/**
 * JLine's line, with what helps behind and below it: dimly the rest of a line typed before, or of
 * the command's signature, and the meaning of the argument being typed.
 *
 * <p>JLine has such tails, but fills them by widgets that take the keys over and know only its own
 * kind of command descriptions.
 */
final class Line extends LineReaderImpl {
  /** So far back a line is looked for that begins like the one being typed. */
  private static final int BACK = 1000;

  private static final long PATIENCE = 200;

  private static final String INTERRUPT = "interrupt";

  private final InterruptKey interrupt;
  private final Function<String, Hint> hints;
  private String suggestion = "";

  Line(Terminal terminal, InterruptKey interrupt, Function<String, Hint> hints) throws IOException {
    super(terminal, "ipcsh", null);
    this.interrupt = interrupt;
    this.hints = hints;
  }

  /** Has the key that interrupts do so in all ways of editing, whatever it was bound to before. */
  void interruptible() {
    getWidgets().put(CALLBACK_INIT, this::begin);
    getWidgets().put(INTERRUPT, this::interrupt);
    if (!interrupt.text().isEmpty()) {
      getKeyMaps().values().forEach(map -> map.bind(new Reference(INTERRUPT), interrupt.text()));
    }
  }

  private boolean begin() {
    interrupt.typed();
    return true;
  }

  private boolean interrupt() {
    state = State.INTERRUPT;
    return true;
  }

  @Override
  protected synchronized void handleSignal(Signal signal) {
    super.handleSignal(signal);
    if (signal == Signal.CONT && reading) {
      interrupt.typed(); // whoever had the terminal meanwhile has set it otherwise
    }
  }

  /** Whether a key waits to be read. */
  boolean keyPressed() {
    return peekCharacter(1) != NonBlockingReader.READ_EXPIRED;
  }

  /**
   * Draws the line again, from any thread, if one is being typed. Where a key is just being dealt
   * with, which may have drawn it already, that is waited for, but not for long: it could mean to
   * wait for who waits for this thread.
   */
  void refresh() {
    try {
      if (!lock.tryLock(PATIENCE, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      if (reading) {
        redisplay();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  protected void redisplay(boolean flush) {
    if (size.getColumns() <= 0 || size.getRows() <= 0) {
      size.copy(Screen.usable(size));
      display.resize(size.getRows(), size.getColumns());
    }
    super.redisplay(flush);
  }

  @Override
  public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondary) {
    boolean typing = doAutosuggestion && post == null && buf.cursor() == buf.length();
    AttributedString text = super.getDisplayedBufferWithPrompts(secondary);
    suggestion = "";
    if (!typing || buf.length() == 0) {
      return text;
    }
    String typed = buf.toString();
    Hint hint = hint(typed);
    suggestion = before(typed);
    AttributedStringBuilder full = new AttributedStringBuilder().append(text);
    full.append(cut(tail(hint), room(text)));
    if (!hint.meaning().isEmpty()) {
      full.append("\n");
      full.append(cut(below(hint), size.getColumns() - 1));
    }
    return full.toAttributedString();
  }

  private Hint hint(String typed) {
    try {
      return hints.apply(typed);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Hint.NONE; // whatever is wrong with it, the line that is being typed must not be lost
    }
  }

  /** Columns that are left on the row of the cursor. */
  private int room(AttributedString text) {
    List<AttributedString> rows =
        text.columnSplitLength(size.getColumns(), false, display.delayLineWrap());
    int used = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).columnLength();
    return Math.max(0, size.getColumns() - used - 1);
  }

  private static AttributedString cut(AttributedString text, int columns) {
    if (text.columnLength() <= columns) {
      return text;
    }
    return columns < 2
        ? AttributedString.EMPTY
        : new AttributedStringBuilder()
            .append(text.columnSubSequence(0, columns - 1))
            .styled(Styles.DIM, "…")
            .toAttributedString();
  }

  private AttributedString tail(Hint hint) {
    AttributedStringBuilder tail = new AttributedStringBuilder();
    if (!suggestion.isEmpty()) {
      return tail.styled(Styles.DIM, suggestion).toAttributedString();
    }
    boolean first = true;
    for (String word : hint.rest()) {
      if (!first || !hint.begun()) {
        tail.styled(Styles.DIM, " ");
      }
      tail.styled(first && hint.begun() ? Styles.MARKED : Styles.DIM, word);
      first = false;
    }
    return tail.toAttributedString();
  }

  private static AttributedString below(Hint hint) {
    return new AttributedStringBuilder()
        .styled(Styles.PLAIN, " ".repeat(Prompt.FIRST.length()))
        .styled(Styles.MARKED, hint.name())
        .styled(Styles.DIM, "  " + hint.meaning())
        .toAttributedString();
  }

  /** What a line typed before had behind this. */
  private String before(String typed) {
    if (typed.isBlank() || typed.indexOf('\n') >= 0 || getHistory().isEmpty()) {
      return "";
    }
    Iterator<History.Entry> entries = getHistory().reverseIterator();
    for (int i = 0; i < BACK && entries.hasNext(); i++) {
      String line = entries.next().line();
      if (line.length() > typed.length() && line.startsWith(typed) && line.indexOf('\n') < 0) {
        return line.substring(typed.length());
      }
    }
    return "";
  }

  @Override
  protected boolean forwardChar() {
    return take(suggestion.length()) || super.forwardChar();
  }

  @Override
  protected boolean endOfLine() {
    return take(suggestion.length()) || super.endOfLine();
  }

  @Override
  protected boolean forwardWord() {
    int word = 0;
    while (word < suggestion.length() && suggestion.charAt(word) == ' ') {
      word++;
    }
    int blank = suggestion.indexOf(' ', word);
    return take(blank < 0 ? suggestion.length() : blank) || super.forwardWord();
  }

  /** Takes what is suggested, if the cursor stands before it. */
  private boolean take(int length) {
    if (length == 0 || buf.cursor() < buf.length()) {
      return false;
    }
    buf.write(suggestion.substring(0, length));
    return true;
  }

  /** A line that goes on does so at its end, wherever in it the cursor stood. */
  @Override
  protected boolean acceptLine() {
    buf.cursor(buf.length());
    interrupt.signals(); // first, so that none comes as a key once this has looked for one
    if (interrupt.keysAhead() && interrupt.is(peekCharacter(1))) {
      readCharacter(); // it came as a key, though it was meant for what the line would do
      interrupt.typed();
      return interrupt();
    }
    boolean done = super.acceptLine();
    if (state == State.NORMAL) {
      interrupt.typed();
    }
    return done;
  }
}
