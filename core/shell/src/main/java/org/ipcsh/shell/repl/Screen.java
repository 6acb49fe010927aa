package org.ipcsh.shell.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ipcsh.shell.Surroundings;
import org.ipcsh.shell.show.Look;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;

/** The terminal that a line is edited on. */
final class Screen {
  /** What a terminal is taken to have that says it has nothing: a bare pty, {@code docker -t}. */
  private static final Size USUAL = new Size(80, 24);

  /** It tells of a TERM that it does not know with pages of frames, and then does without. */
  private static final Logger JLINE = Logger.getLogger("org.jline");

  private final Terminal terminal;
  private final TerminalState found;
  private final TerminalState ours;
  private final boolean colour;

  private Screen(Terminal terminal, TerminalState found, TerminalState ours, boolean colour) {
    this.terminal = terminal;
    this.found = found;
    this.ours = ours;
    this.colour = colour;
  }

  /**
   * The terminal of this process.
   *
   * @param interrupt what Ctrl-C does while a command runs. It is set at once, for JLine puts back
   *     the signal's default, which ends the JVM without a word.
   * @return null where there is none on which the cursor can be moved
   */
  static Screen open(Surroundings surroundings, Runnable interrupt) {
    String type = surroundings.env().getOrDefault("TERM", "");
    if (type.isEmpty() || type.startsWith("dumb")) {
      return null;
    }
    JLINE.setLevel(Level.OFF);
    TerminalState found = TerminalState.now();
    TerminalState ours = found.withoutQuit();
    ours.restore();
    Terminal terminal;
    try {
      terminal =
          TerminalBuilder.builder()
              .name("ipcsh")
              .system(true)
              .dumb(true) // said explicitly, else it warns on standard error
              .encoding(StandardCharsets.UTF_8)
              .build();
    } catch (IOException | IllegalStateException e) {
      found.restore();
      return null; // no terminal to be had: lines can still be read
    }
    terminal.handle(Signal.INT, signal -> interrupt.run());
    if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
      close(terminal);
      found.restore();
      return null;
    }
    Integer colours = terminal.getNumericCapability(Capability.max_colors);
    boolean enough = colours != null && colours >= 8;
    return new Screen(terminal, found, ours, surroundings.look().colour() && enough);
  }

  Terminal terminal() {
    return terminal;
  }

  /** Whether it may be painted: it can, and nobody set NO_COLOR. */
  boolean colour() {
    return colour;
  }

  /** What Ctrl-C is. */
  InterruptKey interruptKey() {
    return ours.interruptKey();
  }

  Size size() {
    return usable(terminal.getSize());
  }

  /** The size, or the usual one where it is not known. */
  static Size usable(Size size) {
    return size.getColumns() > 0 && size.getRows() > 0 ? size : USUAL;
  }

  /** How results look on it, for who would see them otherwise like this. */
  Look look(Look before) {
    return new Look(size().getColumns(), true, colour, before.zone(), before.names());
  }

  /** Has the terminal be as it was between lines, which JLine does not do in all. */
  void restore() {
    ours.restore();
  }

  void close() {
    close(terminal);
    found.restore();
  }

  private static void close(Terminal terminal) {
    try {
      terminal.close();
    } catch (IOException e) {
      return; // it went away: there is no state left to put back
    }
  }
}
