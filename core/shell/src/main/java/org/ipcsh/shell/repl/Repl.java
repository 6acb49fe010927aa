package org.ipcsh.shell.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Remnant;
import org.ipcsh.api.Source;
import org.ipcsh.linux.Signals;
import org.ipcsh.linux.Task;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.Surroundings;
import org.ipcsh.shell.show.ClosedOutput;
import org.ipcsh.shell.words.ExitRequest;

/** Reads what a person types, has the shell do it, and so on until they leave. */
public final class Repl {
  private static final int CLOSED_OUTPUT = 141;

  private final Shell shell;
  private final Prompt prompt;
  private volatile int leaving;
  private Thread asking;

  private Repl(Shell shell, Prompt prompt) {
    this.shell = shell;
    this.prompt = prompt;
  }

  /**
   * Runs a prompt on the terminal of this process until {@code exit}, Ctrl-D, SIGTERM or SIGHUP,
   * closes all handles, and leaves the terminal as it was.
   *
   * @param surroundings with the streams of this process
   * @return the exit status: that of {@code exit}, 128 and the signal's number, else 0
   */
  public static int run(Surroundings surroundings) {
    Repl[] made = new Repl[1];
    Runnable interrupt =
        () -> {
          if (made[0] != null) {
            made[0].interrupt();
          }
        };
    Screen screen = Screen.open(surroundings, interrupt);
    Signals.Handling plain = screen == null ? Signals.handle("INT", interrupt) : null;
    List<Signals.Handling> handlings = new ArrayList<>();
    try (Shell shell = Shell.start(screen == null ? surroundings : on(screen, surroundings));
        Prompt prompt = screen == null ? new PlainPrompt(shell) : EditedPrompt.on(screen, shell)) {
      Repl repl = new Repl(shell, prompt);
      made[0] = repl;
      shell.attended();
      for (String signal : List.of("TERM", "HUP")) {
        handlings.add(Signals.handle(signal, () -> repl.leave(signal)));
      }
      Signals.quit(Signals.Quit.NOTHING);
      return repl.loop();
    } finally {
      handlings.forEach(Signals.Handling::close);
      if (plain != null) {
        plain.close();
      }
    }
  }

  private static Surroundings on(Screen screen, Surroundings given) {
    return new Surroundings(
        given.in(),
        given.out(),
        given.err(),
        given.env(),
        given.directory(),
        given.plugins(),
        screen.look(given.look()),
        given.clock(),
        given.inherited());
  }

  private int loop() {
    int status = 0;
    boolean on = true;
    boolean begun = false;
    while (on && leaving == 0) {
      try {
        Source source = begun ? ask() : begin();
        begun = true;
        on = source != null;
        if (on && leaving == 0 && !source.text().isBlank()) {
          prompt.resized();
          shell.enter(source);
        }
      } catch (ExitRequest e) {
        status = e.status();
        on = false;
      } catch (ClosedOutput e) {
        status = CLOSED_OUTPUT;
        on = false;
      } catch (RuntimeException | Error e) {
        on = complain(e);
      }
    }
    // Before the terminal is given back: until then Ctrl-C ends a block that was put off, not us.
    status = shell.close(status);
    for (Remnant remnant : shell.remnants()) {
      say("left behind: " + remnant.what() + "; to remove it: " + remnant.removal() + "\n");
    }
    return leaving != 0 ? leaving : status;
  }

  /** What is done before anything is asked. */
  private Source begin() {
    Source nothing = new Source("", "");
    try {
      Source file = RcFile.read(shell.surroundings());
      return file == null ? nothing : file;
    } catch (IOException e) {
      shell.session().note(e.getMessage());
      return nothing;
    }
  }

  /** What was typed; null if that was all. */
  private Source ask() {
    synchronized (this) {
      if (leaving != 0) {
        return null;
      }
      // A Ctrl-C that came too late for the last command must not hit the next one.
      shell.session().part(Task.class).clearInterrupt();
      asking = Thread.currentThread();
    }
    String text = null;
    boolean late;
    try {
      text = prompt.ask();
    } finally {
      synchronized (this) {
        asking = null;
        late = Thread.interrupted();
      }
    }
    if (late) {
      interrupt(); // a Ctrl-C behind the line is meant for what the line does
    }
    return text == null ? null : new Source("", text);
  }

  /** What Ctrl-C does to a command. */
  private void interrupt() {
    boolean typing;
    synchronized (this) {
      typing = asking != null;
    }
    if (typing && prompt.ownsInterrupts()) {
      return;
    }
    if (!typing) {
      say("\n"); // behind the ^C that the terminal has shown
    }
    shell.interrupt(new Problem.Interrupted("SIGINT", Signals.number("INT")));
  }

  /** Ends the session, whatever it does just now. */
  private void leave(String signal) {
    int number = Signals.number(signal);
    if (shell.trap(number)) {
      return;
    }
    synchronized (this) {
      leaving = 128 + number;
      if (asking != null) {
        asking.interrupt();
      }
    }
    shell.interrupt(new Problem.Interrupted("SIG" + signal, number));
  }

  /**
   * Says that something went wrong that should not have.
   *
   * @return whether there is still someone to say it to
   */
  private boolean complain(Throwable e) {
    StackTraceElement[] frames = e.getStackTrace();
    String at = frames.length == 0 ? "" : " at " + frames[0];
    return say("internal error: " + e + at + "\n");
  }

  private boolean say(String text) {
    try {
      shell.surroundings().err().write(text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException gone) {
      return false;
    }
  }
}
