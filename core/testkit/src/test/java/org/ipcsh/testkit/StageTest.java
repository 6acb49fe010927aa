package org.ipcsh.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That each thing an author can forget is found, and nothing else. */
class StageTest {
  @TempDir private Path folder;

  @Test
  void nothingIsWrongWithTheGoodOne() throws IOException {
    assertEquals(Map.of(), complaints(Toys.good()));
  }

  @Test
  void commandWithoutPage() throws IOException {
    only(
        "every command has a page",
        "greet: there is no page toys/greet.md beside its class",
        complaints(
            Toys.good()
                .without("toys/greet.md")
                .entry("toys/toy.md", Toys.TOY_PAGE + Toys.GREET_PAGE.replace("# greet\n", ""))));
  }

  @Test
  void pageOfAnotherName() throws IOException {
    only(
        "every command has a page",
        "greet: its page does not begin with \"# greet\"",
        complaints(Toys.good().entry("toys/greet.md", "About\n\n" + Toys.GREET_PAGE)));
  }

  @Test
  void formThatNoTranscriptRuns() throws IOException {
    only(
        "every form of a command stands in a transcript",
        "no transcript runs toy break TOY",
        complaints(Toys.good().entry("toys/toy.md", Toys.TOY_PAGE.replace("toy break", "close"))));
  }

  @Test
  void formsThatFitOneLine() throws IOException {
    only(
        "no two forms of a command fit one line",
        "toy make $x fits both toy make NAME and toy break|make TOY",
        complaints(
            Toys.good()
                .source(
                    "toys.Toy",
                    Toys.TOY
                        .replace("@Word(\"break\")", "@Word({\"break\", \"make\"})")
                        .replace(
                            "Make(@Word(\"make\") String verb)",
                            "Make(@Word(\"make\") String verb, @Arg(\"its name\") String name)"))
                .entry("toys/toy.md", Toys.TOY_PAGE.replace("toy make", "toy make bear"))));
  }

  @Test
  void argumentAndOptionWithoutHelp() throws IOException {
    only(
        "every argument and option has help",
        "greet: name has no help\ngreet: --again has no help",
        complaints(
            Toys.good()
                .source(
                    "toys.Greet",
                    Toys.GREET.replace("@Arg(\"whom\")", "").replace("(\"twice\")", ""))));
  }

  @Test
  void whatOneFormSaysOfAnArgumentHoldsForAll() throws IOException {
    assertEquals(
        Map.of(),
        complaints(
            Toys.good()
                .source(
                    "toys.Toy",
                    Toys.TOY.replace(
                        "\"break\") String verb,",
                        "\"break\") String verb, Thing toy)"
                            + " implements Toy<Void> { public Void run(Session session) {"
                            + " toy.close(session); return null; } }"
                            + " record Hand(@Word(\"hand\") String verb,"))
                .entry(
                    "toys/toy.md",
                    Toys.TOY_PAGE.replace(
                        "ipcsh> toy break toy#1",
                        "ipcsh> toy hand toy#1\nipcsh> toy make\nipcsh> toy break toy#2"))));
  }

  @Test
  void summaryThatIsNoSentence() throws IOException {
    only(
        "every argument and option has help",
        "greet: its summary is not a sentence: \"say hello\"",
        complaints(
            Toys.good().source("toys.Greet", Toys.GREET.replace("Say hello.", "say hello"))));
  }

  @Test
  void constantWithTwoValues() throws IOException {
    only(
        "a constant has one value everywhere",
        "EPERM is 7 in toys.Toys$Colour, but 1 elsewhere",
        complaints(
            Toys.good()
                .source(
                    "toys.Toys",
                    Toys.MECHANISM.replace("RED;", "EPERM;").replace("return 1;", "return 7;"))));
  }

  @Test
  void namesThatCannotBeTyped() throws IOException {
    only(
        "names are well formed",
        "constant Red is not of the form [A-Z][A-Z0-9_]*",
        complaints(Toys.good().source("toys.Toys", Toys.MECHANISM.replace("RED;", "Red;"))));
  }

  @Test
  void pluginThatDoesNotStart() throws IOException {
    Map<String, String> found = complaints(Toys.good().entry("META-INF/extensions.idx", ""));
    assertTrue(found.containsKey("every plugin starts and every command loads"), found.toString());
  }

  private static void only(String rule, String complaint, Map<String, String> found) {
    assertEquals(Map.of(rule, complaint), found);
  }

  /** All that is found, by rule; what is wrong with transcripts by their heading. */
  private Map<String, String> complaints(PluginJar plugin) throws IOException {
    Path jar = plugin.build(folder);
    Map<String, String> found = new TreeMap<>();
    try (Stage stage = Stage.ofPlugin(List.of(jar), List.of())) {
      List<Transcript> transcripts =
          stage.pages().stream()
              .filter(page -> page.text() != null)
              .map(page -> Transcript.parse(page.file(), page.text()))
              .toList();
      stage.start(transcripts);
      for (Transcript transcript : transcripts) {
        for (Transcript.Heading heading : transcript.headings()) {
          Outcome outcome = stage.outcome(heading);
          if (!outcome.good()) {
            found.put(heading.title(), outcome.report());
          }
        }
      }
      stage
          .rules()
          .forEach(
              (rule, check) -> {
                List<String> wrong = check.get();
                if (!wrong.isEmpty()) {
                  found.put(rule, String.join("\n", wrong));
                }
              });
    }
    return found;
  }
}
