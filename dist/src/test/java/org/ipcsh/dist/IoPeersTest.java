package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.ipcsh.api.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pipes, FIFOs and locks between ipcsh and other programs. */
class IoPeersTest {
  private static final Path PIPE = Place.ASSEMBLED.resolve("examples/article/pipe.ipcsh");
  private static final Path FIFO = Place.ASSEMBLED.resolve("examples/article/fifo.ipcsh");
  private static final String KEYS = "1\nx\n7\n\n9\n";
  private static final String LINES = "first\n\nthird, with \ttab and caf\u00e9\n";
  private static final String READ = "read: first\nread: \nread: third, with \ttab and caf\u00e9\n";

  @TempDir private Path folder;

  /** Parent and child print as they come, so that only the lines of each are in order. */
  private static String sorted(String text) {
    return text.replace("[job#1] ", "").lines().sorted().toList().toString();
  }

  @Test
  void keysGoThroughAPipeAsInC() {
    String ours = Program.ipcsh(PIPE).input(KEYS).run().clean().out();
    String theirs = Program.of(CPrograms.peer("pipe")).input(KEYS).run().clean().out();
    assertEquals(sorted(theirs), sorted(ours));
    assertTrue(ours.endsWith("\n3 keys\n"), ours);
  }

  @Test
  void aPeerThatRunsIsGivenWhatIsOpenedLater() {
    String script =
        """
        peer w --keep { print up }
        p = pipe
        tell w { n = write $p.write "one" }
        print (read $p.read)
        tell w { n = write $p.write "two"; close $p.write }
        close $p.write
        print (read $p.read)
        assert (len (read $p.read)) == 0 # the peer has kept none of the copies that it was given
        p = pipe
        tell w { n = write $p.write "other" }
        print (read $p.read)
        """;
    String out = Scripts.in(folder, script).run().clean().out();
    assertEquals("job#1\n[w] up\none\ntwo\nother\n", out);
  }

  @Test
  void twoOfOursMeetAtAFifo() {
    String out = Program.ipcsh(FIFO).run().clean().out();
    assertEquals("read: one\nread: two\nread: three\n", out.replace("[job#1] ", ""));
  }

  @Test
  void aFifoFromOursToC() {
    Path fifo = folder.resolve("fifo");
    try (Running reader = Program.of(CPrograms.peer("fifo"), "read", fifo).start()) {
      Program.ipcsh(FIFO, "write", fifo).input(LINES).run().clean();
      reader.end().clean().printed(READ);
    }
    assertFalse(Files.exists(fifo));
  }

  @Test
  void aFifoFromCToOurs() {
    Path fifo = folder.resolve("fifo");
    try (Running reader = Program.ipcsh(FIFO, "read", fifo).start()) {
      Program.of(CPrograms.peer("fifo"), "write", fifo).input(LINES).run().clean();
      reader.end().clean().printed(READ);
    }
    assertFalse(Files.exists(fifo));
  }

  /** Two FIFOs, for one that closes and one that opens the same would meet by chance only. */
  @Test
  void catAndDdAtTheOtherEndOfAFifo() throws IOException {
    Path data = folder.resolve("data");
    byte[] bytes = new byte[300_001];
    new Random(3).nextBytes(bytes);
    Files.write(data, bytes);
    Bytes all = Bytes.wrap(bytes);
    Program.of("mkfifo", "one", "two").in(folder).run().clean();
    String give =
        "f = open data; w = open one O_WRONLY; assert (copy $f $w) == 300001; close $w\n"
            + "read-file data | save two";
    try (Running ours = Scripts.in(folder, give).start()) {
      assertEquals(all, Program.of("cat", "one").in(folder).run().clean().bytes());
      Program dd = Program.of("dd", "if=two", "status=none");
      assertEquals(all, dd.in(folder).run().clean().bytes());
      ours.end().clean().printed("");
    }
    String take =
        "out = fd 1 --force; r = open one; write $out (read $r --all) --all\n"
            + "read-file two | write $out --all";
    try (Running ours = Scripts.in(folder, take).start()) {
      Program.of("dd", "if=data", "of=one", "status=none").in(folder).run().clean();
      Program.of("sh", "-c", "cat data >two").in(folder).run().clean();
      assertEquals(all.plus(all), ours.end().clean().bytes());
    }
  }

  @Test
  void aGigabyteArrivesWhole() throws IOException {
    Files.writeString(
        folder.resolve("big.ipcsh"),
        """
        in = fd 0 --force; out = fd 1 --force; p = pipe
        j = spawn { n = copy $in $p.write; close $p.write; $n }
        n = copy $p.read $out
        assert $n == 1G and (wait $j) == $n
        """);
    String line =
        "yes 0123456789 | head -c 1G | \"$0\" big.ipcsh | cmp - <(yes 0123456789 | head -c 1G)"
            + " && echo ${PIPESTATUS[*]}";
    Program.of("bash", "-c", line, Place.IPCSH)
        .forShell()
        .in(folder)
        .run()
        .clean()
        .printed("141 0 0 0\n");
  }

  @Test
  void flockOfUtilLinuxWaitsForOurs() {
    String script =
        "f = open lock O_RDWR|O_CREAT; flock $f LOCK_EX; print locked; read-line; flock $f LOCK_UN\n"
            + "print unlocked; read-line";
    try (Running ours = Scripts.in(folder, script).typed().start()) {
      ours.awaitOut("locked\n");
      Program.of("flock", "-n", "lock", "true").in(folder).run().status(1);
      try (Running theirs = Program.of("flock", "lock", "echo", "mine").in(folder).start()) {
        theirs.awaitCall(Calls.FLOCK);
        ours.type("\n");
        theirs.end().clean().printed("mine\n");
      }
      ours.awaitOut("unlocked\n");
      ours.type("\n");
      ours.end().clean();
    }
  }

  @Test
  void oursWaitsForFlockOfUtilLinux() {
    String script =
        "f = open lock O_RDWR|O_CREAT; try { flock $f LOCK_SH|LOCK_NB } catch e { print $e.message }\n"
            + "flock $f LOCK_EX; print mine";
    try (Running theirs =
        Program.of("flock", "lock", "sh", "-c", "echo locked; read x").in(folder).typed().start()) {
      theirs.awaitOut("locked\n");
      try (Running ours = Scripts.in(folder, script).start()) {
        ours.awaitCall(Calls.FLOCK);
        theirs.type("\n");
        theirs.end();
        String said = ours.end().clean().out();
        String who = "EAGAIN: file#1 is locked by flock (pid " + theirs.pid() + ") and sh (pid ";
        assertTrue(said.startsWith(who), said);
        assertTrue(said.endsWith(")\nmine\n"), said);
      }
    }
  }
}
