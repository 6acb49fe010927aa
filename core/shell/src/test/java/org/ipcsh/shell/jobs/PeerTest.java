package org.ipcsh.shell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Passing;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.process.Pipe;
import org.ipcsh.shell.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class PeerTest {
  @Test
  void givesTheValueOfItsBlockOnCopies() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "n = 5",
              "def twice x { return $x * 2 }",
              "p = peer { print $n; n = 0; twice 21 }",
              "v = wait $p",
              "print $v $n $p.state");
      assertEquals("[job#1] 5\n42 5 done\n", came);
    }
  }

  @Test
  void isAProcessOfItsOwnWithTheSessionsSurroundings(@TempDir Path folder) throws Exception {
    try (TestShell shell = new TestShell(folder)) {
      String came =
          shell.enter(
              "struct point { int x; int y; }",
              "p = peer { [(! echo $PPID) (pwd) $env.HOME (! echo $HOME)] }",
              "v = wait $p",
              "print ($v[0] == \"$p.pid\") $v[1] $v[2] $v[3]");
      assertEquals("true " + folder + " /nonexistent /nonexistent\n", came);
    }
  }

  @Test
  void itsErrorComesOutOfWait() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "p = peer {",
              "  throw \"no\"",
              "}",
              "try { wait $p } catch e { print $e.code $e.message $e.line }",
              "q = peer { kill 2147483647 0 }",
              "try { wait $q } catch e { print $e.errno $e.call $e.line; print $e.hint }",
              "x = peer { exit 3 }",
              "try { wait $x } catch e { print $e.code $e.message }");
      assertEquals(
          """
          thrown no 2
          ESRCH kill 5
          there is no such process; one that has ended and been waited for is none
          program-failed exit status 3
          """,
          came);
    }
  }

  @Test
  void whatItPutsOffIsPartOfIt() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "x = peer { defer { exit 7 }; 5 }",
              "try { wait $x } catch e { print $e.code $e.message }",
              "y = peer { defer { throw \"late\" }; 5 }",
              "try { wait $y } catch e { print $e.message }",
              "z = peer { defer { exit 0 }; exit 3 }",
              "wait $z; print $z.state");
      assertEquals("program-failed exit status 7\nlate\ndone\n", came);
    }
  }

  @Test
  void keptItRemembersWhatItAssigned() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "n = 1",
              "p = peer calc { m = 10 } --keep",
              "tell calc { k = $m + $n }",
              "n = 2",
              "print (tell $p { $k + $n })",
              "try { tell $p { $nonesuch } } catch e { print $e.code }",
              "try { tell $p { throw \"no\" } } catch e { print $e.message }",
              "fails timed-out { tell $p { sleep 1h } --timeout 100ms }",
              "print (tell $p { $k })");
      assertEquals("13\nunknown-variable\nno\n11\n", came);
      assertTrue(shell.fails("peer calc { 1 }").contains("one that no peer has"));
      shell.enter("close $p", "fails peer-ended { tell $p { 1 } }");
    }
  }

  @Test
  void onlyOneThatIsKeptCanBeTold() throws Exception {
    try (TestShell shell = new TestShell()) {
      shell.enter("p = peer { sleep 1h }", "j = spawn { sleep 1h }");
      shell.enter("fails bad-value { tell $p { 1 } }", "fails bad-value { tell $j { 1 } }");
    }
  }

  @Test
  void killedItIsGone() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "p = peer one --keep",
              "tell one { 1 }",
              "z = spawn { try { tell one { sleep 1h } } catch e { $e.code } }",
              "while $p.in != \"sleep\" { sleep 1ms }",
              "kill one SIGKILL",
              "print (wait $z)",
              "try { wait $p } catch e { print $e.code $p.state }",
              "fails peer-ended { tell one { 1 } }");
      assertEquals("1\nkilled\nkilled killed\n", came);
    }
  }

  @Test
  void aSignalEndsItInGoodOrder() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "p = peer { defer { print \"cleaned up\" }; sleep 1h }",
              "while $p.in != \"sleep\" { sleep 1ms }",
              "kill $p",
              "try { wait $p } catch e { print $e.message }");
      assertEquals(
          """
          [job#1] cleaned up
          job#1 must be a job that came to its end, but is one killed by SIGTERM
          """,
          came);
    }
  }

  @Test
  void aTrapOfItsOwnCatchesASignal() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "p = peer { n = 0; trap SIGTERM { n = 1 }; while $n == 0 { sleep 1h }; \"caught\" }",
              "while $p.in != \"sleep\" { sleep 1ms }",
              "kill $p SIGTERM",
              "print (wait $p)");
      assertEquals("caught\n", came);
    }
  }

  @Test
  void manyAtOnce() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "all = []",
              "for i in 1..5 { p = peer { $i * $i }; all = $all + [$p] }",
              "sum = 0",
              "for p in $all { sum = $sum + (wait $p) }",
              "print $sum");
      assertEquals("55\n", came);
    }
  }

  @Test
  void descriptorsAreInherited() throws Exception {
    try (TestShell shell = new TestShell();
        Pipe pipe = Pipe.open()) {
      Writing handle = new Writing(pipe.writing());
      shell.shell().session().adopt(handle);
      shell.shell().scope().set("h", handle);
      String came = shell.enter("p = peer { $h }", "r = wait $p", "print $r");
      assertTrue(came.startsWith("/proc/self/fd/" + pipe.writing() + " is pipe:"), came);
      shell.enter("j = spawn { 1 }", "fails cannot-pass { peer { print $j } }");
      assertTrue(shell.fails("peer { print $j }").contains("$j must be a value that can enter"));
      handle.close(shell.shell().session());
      assertTrue(shell.fails("peer { print $h }").contains("end#1, which is closed"));
    }
  }

  @Test
  void descriptorsAreSentToWhoRunsAlready() throws Exception {
    try (TestShell shell = new TestShell();
        Pipe pipe = Pipe.open()) {
      assertEquals("1\nidle\n", shell.enter("k = peer --keep { 1 }", "wait $k", "print $k.state"));
      for (int i = 1; i <= 3; i++) { // each is another one, though the number is the same
        Writing handle = new Writing(pipe.writing());
        shell.shell().session().adopt(handle);
        shell.shell().scope().set("h", handle);
        String came = shell.enter("r = tell $k { $h }", "print $r");
        assertTrue(came.matches("/proc/self/fd/\\d+ is pipe:.*\n"), came);
        handle.close(shell.shell().session());
      }
      assertTrue(shell.fails("tell $k { $h }").contains("end#3, which is closed"));
    }
  }

  /** Whatever ends the parent, nothing that it started may stay. */
  @Test
  void nothingOutlivesAParentThatIsKilled(@TempDir Path folder) throws Exception {
    String script =
        """
        k = peer kept --keep
        p = peer { sleep 1h }
        s = spawn-program sleep 1000
        r = spawn { run sleep 1000 }
        tell kept { 1 }
        while $p.in != "sleep" { sleep 1ms }
        print $k.pid $p.pid $s.pid
        run sleep 1000
        """;
    Process parent = ipcsh(folder, "-c", script);
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("1", said.readLine());
      String pids = said.readLine();
      List<ProcessHandle> children = parent.descendants().toList();
      for (String pid : pids.split(" ", -1)) {
        assertTrue(children.stream().anyMatch(child -> child.pid() == Long.parseLong(pid)), pids);
      }
      parent.destroyForcibly().waitFor();
      for (ProcessHandle child : children) {
        child.onExit().get(60, TimeUnit.SECONDS);
      }
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void aScriptsStatusAndItsPeersAreItsOwn(@TempDir Path folder) throws Exception {
    Process script = ipcsh(folder, "-c", "p = peer { exit 9 }; fails program-failed { wait $p }");
    assertEquals("", new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(0, script.waitFor());
    Process unseen =
        ipcsh(
            folder,
            "-c",
            "p = peer { throw \"unseen\" }; while $p.state != \"failed\" { sleep 1ms }");
    assertEquals(
        "[job#1] -c:1:12: unseen\n",
        new String(unseen.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(1, unseen.waitFor());
  }

  /** As Ctrl-C does, which a program in the foreground hears of. */
  @Test
  void aSignalEndsTheScriptAndItsProgram(@TempDir Path folder) throws Exception {
    Process script =
        ipcsh(folder, "-c", "defer { print off }; print (! echo $PPID); run sleep 1000");
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
      String pid = said.readLine();
      while (script.children().findAny().isEmpty()) {
        Thread.onSpinWait();
      }
      List<ProcessHandle> programs = script.descendants().toList();
      assertFalse(programs.isEmpty());
      new ProcessBuilder("bash", "-c", "kill -INT " + pid).start().waitFor();
      assertEquals("off", said.readLine());
      assertEquals(130, script.waitFor());
      for (ProcessHandle program : programs) {
        program.onExit().get(60, TimeUnit.SECONDS);
      }
    } finally {
      script.destroyForcibly();
    }
  }

  private static Process ipcsh(Path folder, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    Files.createDirectories(folder.resolve(".cache"));
    return builder.start();
  }

  /** A handle of a descriptor; the peer tells what the descriptor is there. */
  private static final class Writing extends Handle {
    private final int number;

    Writing(int number) {
      super("end");
      this.number = number;
    }

    @Override
    protected void release(Session session) {
      // The pipe closes both of its ends.
    }

    @Override
    public Row facts() {
      return Row.of("fd", (long) number);
    }

    @Override
    public Passing passing() {
      // A program that the peer runs would not have the descriptor: the peer itself must look.
      String look = "\"/proc/self/fd/$n is $(sh \"readlink /proc/\\$PPID/fd/$n\")\"";
      return new Passing.ByDescriptor(number, "def look n { return " + look + " }; look " + number);
    }
  }
}
