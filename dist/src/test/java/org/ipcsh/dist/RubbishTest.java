package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.ipcsh.lang.Signature;
import org.ipcsh.shell.commands.ShellMechanism;
import org.ipcsh.shell.plugins.Plugins;
import org.ipcsh.shell.registry.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every form of every command there is, with rubbish of every type: whatever is wrong is an error
 * of the line, which says what, and the session goes on as it was.
 *
 * <p>{@code -Dipcsh.rubbish.share=1} tries all of it, which takes minutes.
 */
class RubbishTest {
  private static final int SHARE = Integer.getInteger("ipcsh.rubbish.share", 13);

  /** Words of Java, which no error has. */
  private static final Pattern JAVA =
      Pattern.compile("Exception|OutOfMemory|org\\.ipcsh|\\bjava\\.|internal|(?m)^\\s+at [a-z]");

  private static final int LONGEST = 2000;

  private static final String WORLD =
      Place.ROOT.resolve("dist/src/test/resources/rubbish/world.ipcsh").toString();

  private static final List<String> BEGINNING =
      List.of(
          "struct s { int a; char b[4]; }",
          "worker = peer worker --keep",
          "def pick list n { return $list[$n % (len $list)] }",
          "i = 0; x = 0; y = 0; z = 0; u = 0; open = 0; rows = [[n=1 a=x] [n=2 a=y]]");

  /** What stands on standard error before what a line says there, if it runs, and after. */
  private static final String BEGUN = "+\n";

  private static final String DONE = "-\n";

  /** How a line fails that on a day with less to do may not fail. */
  private static final String SLOW = ": not done within ";

  /** A message, the line, and a caret below the word that is wrong. */
  private static final String REPORT = "(?s)\\S.*\n +\\S.*\n *\\^+\n.*";

  /** What is open that was not opened to load a class. */
  private static final String OPEN =
      "! ls -l /proc/$PPID/fd | grep -v -e '[.]jar$' -e '/dev/u*random$' | wc -l";

  /** A form of a command, and its number among all. */
  private record Numbered(Signature signature, Signature.Form form, int number) {}

  /** A line that needs no variables and fails, and the status of a script that consists of it. */
  private record Sample(String line, int status) {
    private static final int EACH = 2;

    boolean isFitFor(List<Sample> others) {
      List<Sample> same = others.stream().filter(other -> other.status == status).toList();
      return line.indexOf('$') < 0
          && same.size() < EACH
          && same.stream().noneMatch(other -> other.word().equals(word()));
    }

    private String word() {
      return line.split(" ", -1)[3];
    }
  }

  @Test
  void isAnErrorOfTheLine(@TempDir Path folder) throws IOException {
    List<Numbered> forms = forms();
    assertTrue(forms.size() > 100, () -> forms.size() + " forms");
    List<CompletableFuture<List<String>>> halves = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      int odd = half;
      Path home = Files.createDirectory(folder.resolve("home" + half));
      List<Numbered> own = forms.stream().filter(form -> form.number % 2 == odd).toList();
      halves.add(CompletableFuture.supplyAsync(() -> tried(own, home)));
    }
    List<String> complaints = new ArrayList<>();
    halves.forEach(half -> complaints.addAll(half.join()));
    assertEquals("", String.join("\n", complaints));
  }

  private static List<Numbered> forms() {
    Path plugins = Place.ASSEMBLED.resolve("plugins");
    Registry registry = new Registry(new Plugins(new ShellMechanism(), List.of(plugins), null));
    List<Numbered> forms = new ArrayList<>();
    for (Registry.Known known : registry.all()) {
      Signature signature = registry.command(known.entry().name());
      signature.forms().forEach(form -> forms.add(new Numbered(signature, form, forms.size())));
    }
    return forms;
  }

  /** Complaints about these forms. */
  private static List<String> tried(List<Numbered> forms, Path home) {
    List<String> complaints = new ArrayList<>();
    List<Sample> samples = new ArrayList<>();
    try (RubbishSession session = new RubbishSession(home)) {
      BEGINNING.forEach(line -> quiet(session, line, complaints));
      quiet(session, "source " + WORLD, complaints);
      String open = said(session, OPEN).out();
      for (Numbered each : forms) {
        RubbishLines lines = new RubbishLines(each.signature, each.form, SHARE);
        int number = each.number;
        for (String line : lines.running()) {
          RubbishSession.Said said = said(session, lines.loop(line, number++));
          loop(new RubbishSession.Said(line, said.out(), said.err()), complaints);
        }
        for (String line : lines.typed(each.number)) {
          String within = "within 20ms { " + line + " }";
          RubbishSession.Said said = said(session, "note +; " + within + "; note -");
          typed(said, complaints);
          String reported = said.reported();
          Sample sample = new Sample(within, reported.startsWith(BEGUN) ? 1 : 2);
          boolean fails = !reported.endsWith(DONE) && !reported.contains(SLOW);
          if (fails && sample.isFitFor(samples)) {
            samples.add(sample);
          }
        }
        quiet(session, "source " + WORLD, complaints);
      }
      for (Sample sample : samples) {
        script(session, home, sample, complaints);
      }
      String now = said(session, OPEN).out();
      if (!digits(now).equals(digits(open))) {
        complaints.add("descriptors at first and in the end: " + open + now);
      }
      Ran left = session.leave();
      if (left.status() != 0 || JAVA.matcher(left.out() + left.err()).find()) {
        complaints.add("leaving: " + left);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return complaints;
  }

  /** A script of that line ends with that status, and says where it went wrong. */
  private static void script(
      RubbishSession session, Path home, Sample sample, List<String> complaints)
      throws IOException {
    Files.writeString(home.resolve(Scripts.NAME), sample.line);
    String line = "! (\"$IPCSH\" ~/" + Scripts.NAME + "; echo $?) 2>&1 | cat";
    String ran = said(session, line).out();
    String place = "/" + Scripts.NAME + ":1:[0-9]+: \\S.*\n";
    if (!ran.matches("(?s).*" + place + sample.status + "\n.*")) {
      complaints.add("not status " + sample.status + " of " + sample.line + "\n" + ran);
    }
  }

  private static RubbishSession.Said said(RubbishSession session, String line) {
    try {
      return session.say(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that prepare the others are none of rubbish. */
  private static void quiet(RubbishSession session, String line, List<String> complaints) {
    RubbishSession.Said said = said(session, line);
    if (!said.reported().isEmpty()) {
      complaints.add("not what it should be: " + said);
    }
  }

  /** What is caught when the line runs. */
  private static void loop(RubbishSession.Said said, List<String> complaints) {
    List<String> wrong = new ArrayList<>();
    for (String line : said.out().split("\n", -1)) {
      boolean error = line.startsWith("~") && line.contains("|");
      boolean proper = line.matches("~[a-z][a-z-]*\\| \".*\\S.*\"");
      if ((error && !proper) || line.startsWith("~left")) {
        wrong.add(line);
      }
    }
    if (!said.out().contains("~end")) {
      wrong.add("it was not done to its end");
    }
    java(said, wrong);
    complain(said, wrong, complaints);
  }

  /** What is reported, before the line runs or while it does. */
  private static void typed(RubbishSession.Said said, List<String> complaints) {
    List<String> wrong = new ArrayList<>();
    boolean ran = said.reported().startsWith(BEGUN);
    String rest = ran ? said.reported().substring(BEGUN.length()) : said.reported();
    boolean done = ran && rest.endsWith(DONE); // and what stands before are notes
    if (!done && !rest.matches(REPORT)) {
      wrong.add("no message with a place: " + rest);
    }
    java(said, wrong);
    complain(said, wrong, complaints);
  }

  private static void java(RubbishSession.Said said, List<String> wrong) {
    for (String line : (said.out() + said.err()).split("\n", -1)) {
      if (JAVA.matcher(line).find() || (line.length() > LONGEST && line.startsWith("~"))) {
        wrong.add(line.substring(0, Math.min(line.length(), LONGEST)));
      }
    }
  }

  private static void complain(
      RubbishSession.Said said, List<String> wrong, List<String> complaints) {
    if (!wrong.isEmpty()) {
      complaints.add(said.line() + "\n    " + String.join("\n    ", wrong));
    }
  }

  private static String digits(String text) {
    return text.lines().filter(line -> line.matches("[0-9]+")).findFirst().orElse(text);
  }
}
