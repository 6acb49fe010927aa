package org.ipcsh.testkit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.ProblemException;

/**
 * Records one transcript anew: runs one heading and shows what is different; with {@code --write}
 * puts it into the file. There is no way to record more than one at a time, and none on CI: a
 * recording that nobody read freezes mistakes.
 *
 * <pre>java -cp CLASSPATH org.ipcsh.testkit.Recorder FILE [HEADING] [--write] [--plugin PATH]...
 * </pre>
 *
 * <p>A plugin is a folder of classes, a jar, or a folder of jars; without any they are those of the
 * module that the file is in, else of all modules in {@code plugins} above it. The exit status is 0
 * if the transcript is as it should be in the end, 1 if not, 2 if nothing was run.
 */
public final class Recorder {
  private static final String USAGE = "usage: Recorder FILE [HEADING] [--write] [--plugin PATH]...";

  private final List<String> words = new ArrayList<>();
  private final List<Path> plugins = new ArrayList<>();
  private final PrintStream out;
  private boolean write;

  private Recorder(PrintStream out) {
    this.out = out;
  }

  /** Runs {@link #record} for this process. */
  public static void main(String[] args) throws IOException {
    int status;
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      status = record(List.of(args), System.getenv(), out);
    }
    System.exit(status);
  }

  /**
   * Records.
   *
   * @param args the words of the command line
   * @param env the environment: {@code CI} in it forbids recording
   * @return the exit status
   */
  public static int record(List<String> args, Map<String, String> env, PrintStream out)
      throws IOException {
    if (env.containsKey("CI")) {
      out.println("transcripts are recorded by those who read them, not on CI");
      return 2;
    }
    Recorder recorder = new Recorder(out);
    if (!recorder.understand(args)) {
      out.println(USAGE);
      return 2;
    }
    try {
      return recorder.record();
    } catch (ProblemException e) {
      out.println(e.getMessage());
      return 2;
    }
  }

  private boolean understand(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      String word = args.get(i);
      if (word.equals("--write")) {
        write = true;
      } else if (word.equals("--plugin") && i + 1 < args.size()) {
        plugins.add(Path.of(args.get(++i)));
      } else if (word.startsWith("--")) {
        return false;
      } else {
        words.add(word);
      }
    }
    return words.size() == 1 || words.size() == 2;
  }

  private int record() throws IOException {
    Path file = Path.of(words.get(0));
    Transcript.Heading heading = choose(Transcript.read(file));
    if (heading == null) {
      return 2;
    }
    List<Path> used = plugins.isEmpty() ? SourceTree.pluginsFor(file) : plugins;
    try (Stage stage = Stage.of(used)) {
      Outcome outcome = stage.run(heading);
      if (outcome.good()) {
        out.println("as it stands: " + title(heading));
        return 0;
      }
      out.println(outcome.report());
      if (!write) {
        out.println("nothing was written; --write puts what came into " + file);
        return 1;
      }
      write(outcome);
      Outcome again = stage.run(choose(Transcript.read(file)));
      out.println(again.good() ? "written: " + title(heading) : again.report());
      return again.good() ? 0 : 1;
    }
  }

  /** The heading that was asked for, or the only one there is. */
  private Transcript.Heading choose(Transcript transcript) {
    List<Transcript.Heading> found =
        transcript.headings().stream()
            .filter(heading -> words.size() == 1 || heading.title().equals(words.get(1)))
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    out.println(
        found.isEmpty()
            ? "there is no transcript" + (words.size() == 1 ? "" : " under " + words.get(1))
            : "one at a time; name a heading that is there once:");
    transcript.headings().forEach(heading -> out.println("  " + title(heading)));
    return null;
  }

  private static String title(Transcript.Heading heading) {
    return heading.title().isEmpty() ? "(before the first heading)" : heading.title();
  }

  /** Puts the outputs in place of the old ones, from the last to the first: lines stay counted. */
  private static void write(Outcome outcome) throws IOException {
    Transcript.Heading heading = outcome.heading();
    List<String> lines = new ArrayList<>(Files.readString(heading.file()).lines().toList());
    for (int i = outcome.rewritten().size() - 1; i >= 0; i--) {
      Transcript.Exchange exchange = heading.exchanges().get(i);
      int from = exchange.line() - 1 + exchange.input().size();
      List<String> old = lines.subList(from, from + exchange.output().size());
      old.clear();
      String indent = " ".repeat(exchange.indent());
      old.addAll(
          outcome.rewritten().get(i).stream()
              .map(line -> line.isEmpty() ? line : indent + line)
              .toList());
    }
    Files.writeString(heading.file(), String.join("\n", lines) + "\n");
  }
}
