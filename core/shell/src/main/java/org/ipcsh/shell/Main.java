package org.ipcsh.shell;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Source;
import org.ipcsh.linux.Leaving;
import org.ipcsh.linux.Signals;
import org.ipcsh.linux.fd.Inherited;
import org.ipcsh.linux.terminal.Terminal;
import org.ipcsh.shell.repl.Repl;
import org.ipcsh.shell.show.ClosedOutput;
import org.ipcsh.shell.show.Look;
import org.ipcsh.shell.show.Report;

/** The program: the one place that knows the process it runs in. */
public final class Main {
  /** Scripts may nest deeper than the stack of a main thread allows; unused, it costs nothing. */
  private static final long STACK = 64L << 20;

  private final Map<String, String> env = environment();
  private final InputStream in = new FileInputStream(FileDescriptor.in);
  // Not System.out, which swallows EPIPE: a script would go on writing to nobody.
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private final OutputStream err = new FileOutputStream(FileDescriptor.err);

  private Main() {}

  /** Runs and leaves with the exit status. */
  public static void main(String[] args) {
    Inherited.note();
    Main main = new Main();
    Thread thread = new Thread(null, () -> Leaving.exit(main.run(List.of(args))), "ipcsh", STACK);
    // What cannot even be reported, since no class can be loaded any more: no page of frames.
    thread.setUncaughtExceptionHandler(
        (dying, e) -> {
          main.complain("ipcsh: internal error: " + e + "\n");
          Runtime.getRuntime().halt(Shell.FAILED);
        });
    thread.start();
  }

  private int run(List<String> words) {
    try {
      CommandLine line = CommandLine.of(words);
      return switch (line.mode()) {
        case HELP -> say(CommandLine.USAGE);
        case VERSION -> say("ipcsh " + version() + "\n");
        case FILE -> script(SourceFiles.script(line.text(), directory()), line);
        case TEXT -> script(new Source("-c", line.text()), line);
        case STDIN ->
            Terminal.is(0) && Terminal.is(1) && line.args().isEmpty()
                ? Repl.run(surroundings())
                : script(SourceFiles.text("stdin", all(in)), line);
      };
    } catch (ProblemException e) {
      return complain(new Report(false, false, () -> Look.UNLIMITED).text(e));
    } catch (ClosedOutput e) {
      return Shell.CLOSED_OUTPUT;
    } catch (IOException e) {
      return complain("ipcsh: standard input cannot be read: " + e.getMessage() + "\n");
    } catch (RuntimeException | Error e) {
      // A defect of ours. What there is to say of it, without a page of frames.
      StackTraceElement[] frames = e.getStackTrace();
      String at = frames.length == 0 ? "" : " at " + frames[0];
      complain("ipcsh: internal error: " + e + at + "\n");
      return Shell.FAILED;
    }
  }

  /**
   * What a stream holds, read to its end. Not {@code readAllBytes}: that of a file asks for the
   * position, which a pipe has not (JDK 17).
   */
  private static byte[] all(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    for (int count = in.read(some); count >= 0; count = in.read(some)) {
      all.write(some, 0, count);
    }
    return all.toByteArray();
  }

  private int script(Source source, CommandLine line) {
    List<Object> args = List.copyOf(GivenWords.last(line.args()));
    Shell shell = Shell.start(surroundings());
    for (String signal : List.of("INT", "TERM", "HUP")) {
      Problem by = new Problem.Interrupted("SIG" + signal, Signals.number(signal));
      Signals.handle(signal, () -> shell.interrupt(by));
    }
    Signals.quit(Signals.Quit.ENDS);
    return shell.run(source, args);
  }

  /** As the user has it: the launcher sets a locale for the JVM, and keeps theirs aside. */
  private static Map<String, String> environment() {
    Map<String, String> env = new LinkedHashMap<>(System.getenv());
    String theirs = env.remove("IPCSH_LC_ALL");
    if (theirs != null && theirs.isEmpty()) {
      env.remove("LC_ALL");
    } else if (theirs != null) {
      env.put("LC_ALL", theirs);
    }
    return Collections.unmodifiableMap(env);
  }

  private Surroundings surroundings() {
    return new Surroundings(
        in, out, err, env, directory(), plugins(), look(), InstantSource.system(), true);
  }

  /** That of a file, or of the terminal the results go to. */
  private Look look() {
    boolean terminal = Terminal.is(1);
    boolean colour =
        terminal
            && env.getOrDefault("NO_COLOR", "").isEmpty()
            && !env.getOrDefault("TERM", "dumb").equals("dumb");
    return new Look(Look.UNLIMITED, terminal, colour, ZoneId.systemDefault(), new SystemNames());
  }

  private static Path directory() {
    return Path.of("").toAbsolutePath();
  }

  /** Those that come with the shell, then the user's own. */
  private List<Path> plugins() {
    List<Path> places = new ArrayList<>();
    String home = System.getProperty("ipcsh.home");
    if (home != null) {
      places.add(Path.of(home, "plugins"));
    }
    String data = env.get("XDG_DATA_HOME");
    if (data != null && data.startsWith("/")) {
      places.add(Path.of(data, "ipcsh", "plugins"));
    } else if (env.get("HOME") != null) {
      places.add(Path.of(env.get("HOME"), ".local", "share", "ipcsh", "plugins"));
    }
    return places;
  }

  private int say(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private int complain(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Shell.NOTHING_RUN; // nobody is listening
    }
    return Shell.NOTHING_RUN;
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
