package org.ipcsh.shell.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void start() {
    desk = new Desk(folder);
  }

  @AfterEach
  void end() {
    desk.close();
  }

  private String description(String text, String value) {
    return desk.choices(text).stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choice::description)
        .findFirst()
        .orElseThrow(() -> new AssertionError(value + " is not offered: " + desk.values(text)));
  }

  @Test
  void commandsKeywordsAndFunctionsWhereOneMayStand() {
    desk.enter("def drain queue { print $queue }");
    assertEquals(List.of("handles"), desk.values("hand"));
    assertEquals(
        "Close handles. What the kernel keeps beyond a process stays.",
        description("print 1; clo", "close"));
    assertTrue(desk.values("").containsAll(List.of("trace", "drain", "while")));
    assertTrue(desk.values("x = dr").contains("drain"));
    assertTrue(desk.values("print $(whe").contains("where"));
    assertEquals(List.of("shell:handles"), desk.values("shell:hand"));
  }

  @Test
  void keywordsOnlyWhereAStatementStarts() {
    assertTrue(desk.values("print 1; whi").contains("while"));
    assertTrue(desk.values("repeat 2 { whi").contains("while"));
    assertFalse(desk.values("handles | whi").contains("while"));
    assertFalse(desk.values("x = whi").contains("while"));
  }

  @Test
  void wordsOfTheForms() {
    assertEquals(List.of("on", "off"), desk.values("trace "));
    assertEquals(List.of("off"), desk.values("trace of"));
    assertEquals(List.of(), desk.values("trace on "));
  }

  @Test
  void optionsOfTheCommandAndOfAll() {
    assertTrue(desk.values("sort-by x --").containsAll(List.of("--desc", "--raw", "--help")));
    assertFalse(desk.values("sort-by --desc x --").contains("--desc"));
    assertFalse(desk.values("print --").contains("--timeout"));
    assertTrue(desk.values("read-line --").contains("--timeout"), "what blocks has a limit");
    assertEquals(List.of(), desk.values("print -- --"));
  }

  @Test
  void variablesWithWhatTheyAre() {
    desk.enter("n = 7; text = \"a\\x1bb\"; r = [a=1 b=[2 3]]");
    assertEquals("7", description("print $", "n"));
    assertEquals("\"a\\eb\"", description("print $", "text"));
    assertEquals("a b", description("print $", "r"));
    assertEquals(List.of("text"), desk.values("print \"it is $te"));
    assertEquals(List.of("text}"), desk.values("print ${te"));
    assertTrue(desk.values("print $").containsAll(List.of("args", "env")));
  }

  @Test
  void fieldsOfWhatIsKnown() {
    desk.enter("r = [a=1 b=[2 3]]; list = [[x=1] [y=2]]");
    desk.open("queue", 42);
    desk.shell.scope().set("q", desk.shell.session().handles().get(0));
    assertEquals(List.of("a", "b"), desk.values("print $r."));
    assertEquals("a list of 2", description("print $r.", "b"));
    assertEquals(List.of("y"), desk.values("print $list[1]."));
    assertEquals("42", description("$q.", "id"));
    assertEquals(List.of("HOME"), desk.values("print $env.HO"));
    assertEquals(List.of(), desk.values("print $nothing.at.all."));
    assertEquals(List.of(), desk.values("print $list[9]."));
  }

  @Test
  void handlesByTheVariableThatHoldsThem() {
    desk.open("queue", 42);
    desk.open("queue", 43);
    desk.shell.scope().set("q", desk.shell.session().handles().get(0));
    assertEquals(List.of("$q", "queue#1", "queue#2"), desk.values("close "));
    assertTrue(description("close ", "$q").startsWith("queue#1"), "which handle it is");
    assertTrue(description("close ", "queue#2").contains("43"), "the facts of the handle");
    desk.enter("close $q");
    assertEquals(List.of("queue#2"), desk.values("close "));
    assertEquals(List.of("queue#2"), desk.values("close queue#1 que"));
  }

  @Test
  void filesQuotedAsTheyMustBe() throws IOException {
    Files.createFile(folder.resolve("my file"));
    Files.createFile(folder.resolve("plain"));
    Files.createDirectory(folder.resolve("dir one"));
    assertEquals(List.of("'dir one/", "'my file'", "plain"), desk.values("read-file "));
    assertEquals(List.of("'my file'"), desk.values("read-file my"));
    assertEquals(List.of("my file\""), desk.values("read-file \"my"));
    assertEquals(List.of("my file'"), desk.values("read-file 'my f"));
    assertFalse(desk.choices("read-file d").get(0).complete(), "a folder is gone on with");
  }

  @Test
  void constantsInExpressions() {
    assertEquals(List.of("ENOMSG"), desk.values("if $e.errno == ENOMS"));
    assertTrue(desk.values("while ").isEmpty() || desk.values("while ").get(0).startsWith("$"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"# com", "print \"some text ", "x", "for ", "unknown-command ", "def f a "})
  void nothingWhereNothingIsKnown(String text) {
    desk.choices(text).forEach(choice -> assertTrue(choice.value().contains("x"), choice.value()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q = msgget 9999 IPC_CREAT|0666; defer { msgctl $q IPC_RMID }",
        "handles | where { $it.id > 0 and $it.owner != \"root\" } | each { $it.id } | count",
        "print \"drained: $(drain $q --limit 10)\" ${r}.type:$r.text 'it''s' b\"\\x00\" ...$x",
        "if $n[0] == 1 { print --raw ${n} } else if true { ! ls \"$HOME\" } else { trace on }",
        "sort-by --desc=1 -- x | to json | save --append ~/x; [a=1 b=(2 + 3)].a"
      })
  void noLineIsTooMuchForIt(String line) {
    for (int end = 0; end <= line.length(); end++) {
      desk.choices(line.substring(0, end));
    }
  }

  @Test
  void fieldsOfTheRowThatABlockIsGiven() {
    List<String> job = List.of("job", "kind", "name", "pid", "state", "in", "what");
    assertEquals(job, desk.values("jobs | where { $it."));
    assertEquals(List.of("kind"), desk.values("x = jobs | first 2 | each { print ($it.k"));
    assertEquals(
        List.of("pid", "name"), desk.values("jobs | select pid name | each { if true { $it."));
    desk.enter("list = [[a=1 b=2]]");
    assertEquals(List.of("a", "b"), desk.values("for i in 1..2 { $list | each { \"$it."));
    assertEquals(List.of(), desk.values("jobs | count | each { $it."));
    assertEquals(List.of(), desk.values("print { $it."));
  }
}
