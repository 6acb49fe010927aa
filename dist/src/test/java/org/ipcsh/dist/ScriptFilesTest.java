package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where scripts come from, and what is no script. */
class ScriptFilesTest {
  @TempDir private Path folder;

  @Test
  void fromFileTextAndStandardInput() throws IOException {
    Program file = Scripts.in(folder, "print file $args[0] (len $args)\n", "a b", "");
    file.run().clean().printed("file a b 2\n");
    Program.ipcsh("-c", "print text $args[0]", "a b").run().clean().printed("text a b\n");
    Program.ipcsh().input("print stdin\n").run().clean().printed("stdin\n");
  }

  @Test
  void firstLineMayNameTheInterpreter() throws IOException {
    Path script = folder.resolve("run me");
    Files.writeString(script, "#!" + Place.IPCSH + "\nprint $args[0]\n");
    assertTrue(script.toFile().setExecutable(true));
    Program.of(script, "a b").forShell().run().clean().printed("a b\n");
  }

  @Test
  void emptyOnesDoNothing() throws IOException {
    Scripts.in(folder, "").run().clean().printed("");
    Scripts.in(folder, "\n\n# nothing\n").run().clean().printed("");
    Program.ipcsh("-c", "").run().clean().printed("");
    Program.ipcsh().run().clean().printed("");
  }

  /** The line that makes a handle in a peer, and here when it comes back, is no line of theirs. */
  @Test
  void functionsDoNotStandInForWhatGivesAPeerItsHandles() throws IOException {
    String script =
        """
        def msgqueue id { return 7 }
        q = msgget IPC_PRIVATE 0600 --temporary
        w = peer w --keep
        back = tell w { msgsnd $q 1 hello; $q }
        print (msgrcv $back).text $back
        """;
    Scripts.in(folder, script).run().clean().printed("hello msg#1\n");
  }

  @Test
  void missingFile() {
    Ran ran = Program.ipcsh("no such.ipcsh").in(folder).run().status(2).printed("");
    assertOneLine(ran, "no such.ipcsh");
  }

  @Test
  void emptyPath() {
    Ran ran = Program.ipcsh("").run().status(2).printed("");
    assertEquals("the script must be a path, but is empty\n", ran.err());
  }

  @Test
  void directory() {
    Ran ran = Program.ipcsh(folder).run().status(2).printed("");
    assertOneLine(ran, folder.toString());
  }

  @Test
  void rubbish() throws IOException {
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    Path file = Files.write(folder.resolve("rubbish"), bytes);
    assertOneLine(Program.ipcsh(file).run().status(2).printed(""), "rubbish");
    assertOneLine(Program.ipcsh().input(bytes).run().status(2).printed(""), "stdin");
  }

  @Test
  void notUtf8() throws IOException {
    Path file = Files.write(folder.resolve("latin"), new byte[] {'p', ' ', (byte) 0xe9, '\n'});
    assertOneLine(Program.ipcsh(file).run().status(2).printed(""), "latin");
  }

  @Test
  void tenMegabytesOnOneLine() {
    String text = "x".repeat(10_000_000);
    Ran ran = Scripts.in(folder, "print \"" + text + "\"\n").run().clean();
    assertEquals(10_000_001, ran.bytes().size());
    assertEquals(text + "\n", ran.out());
  }

  @Test
  void tenMegabytesOfStatementsOnOneLine() {
    String many = "n = $n + 1; ".repeat(10_000_000 / 12);
    Scripts.in(folder, "n = 0; " + many + "print $n\n")
        .run()
        .clean()
        .printed(10_000_000 / 12 + "\n");
  }

  /** As other tools do: {@code yes | head -1} says nothing either. */
  @Test
  void readerThatHasEnough() {
    String pipe = "\"$0\" -c 'n = 0; while true { print line $n; n = $n + 1 }' | head -1";
    Program.of("bash", "-c", pipe + "; exit ${PIPESTATUS[0]}", Place.IPCSH)
        .forShell()
        .run()
        .status(141)
        .printed("line 0\n")
        .silent();
  }

  @Test
  void readerThatHasEnoughLeavesNothingBehind() {
    try (TestQueue queue = TestQueue.fresh()) {
      String script =
          "q = msgget "
              + queue.hex()
              + " IPC_CREAT|0600; defer { msgctl $q IPC_RMID }; "
              + "while true { print line }";
      Program.of("bash", "-c", "\"$0\" -c '" + script + "' | head -1", Place.IPCSH)
          .forShell()
          .run()
          .clean()
          .printed("line\n");
      assertEquals(-1, queue.id(), "the queue that defer removes");
    }
  }

  /** A full disk is not a reader that has enough. */
  @Test
  void outputThatCannotBeWritten() {
    Ran ran =
        Program.of("bash", "-c", "\"$0\" -c 'print lost' >/dev/full", Place.IPCSH).forShell().run();
    assertTrue(ran.status() != 0 && !ran.err().isEmpty(), () -> ran.status() + ran.err());
  }

  private static void assertOneLine(Ran ran, String names) {
    assertTrue(ran.errors().get(0).contains(names), ran.err());
    assertTrue(ran.err().length() < 500, ran.err());
    assertTrue(ran.err().chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f)), ran.err());
  }
}
