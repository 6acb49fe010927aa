package org.ipcsh.shell.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Passing;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.process.Pipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
  @Test
  void runGivesOutputAndStatus() throws Exception {
    try (TestShell shell = new TestShell()) {
      assertEquals("a  b\n", shell.enter("run echo 'a  b'"));
      assertEquals("to stderr\n", shell.enter("run sh -c 'echo to stderr >&2'"));
      assertTrue(shell.fails("run sh -c 'exit 3'").startsWith("run: exit status 3"));
      assertTrue(shell.fails("run sh -c 'kill -9 $$'").startsWith("run: exit status 137"));
    }
  }

  @Test
  void whatCannotBeStartedIsRefused() throws Exception {
    try (TestShell shell = new TestShell()) {
      shell.enter("fails unknown-program { run nonesuch }");
      shell.enter("fails unknown-program { spawn-program --env PATH=/nonexistent ls }");
      shell.enter("fails ENOENT { run ./nonesuch }");
      shell.enter("fails EACCES { run /etc/passwd }");
      shell.enter("fails ENOENT { run --cwd ./none ls }");
      shell.enter("fails bad-value { run echo b\"a\\x00b\" }");
      shell.enter("fails bad-value { run '' }");
      assertEquals("", shell.enter("jobs"));
    }
  }

  @Test
  void environmentDirectoryAndWordsAreAsGiven(@TempDir Path folder) throws Exception {
    try (TestShell shell = new TestShell(folder)) {
      Files.createDirectory(folder.resolve("sub"));
      String came =
          shell.enter(
              "run --env A=b=c --env B= --cwd sub sh -c 'echo \"$A|$B|$1|$#\"; pwd' x '$A' ''");
      assertEquals("b=c||$A|2\n" + folder.resolve("sub") + "\n", came);
      assertEquals("b'\\xff' -l\n", shell.enter("run printf '%s %s\\n' 'b''\\xff''' -l"));
    }
  }

  @Test
  void noDescriptorOfTheJvmIsInherited() throws Exception {
    try (TestShell shell = new TestShell();
        FileInputStream open = new FileInputStream("/etc/passwd")) {
      assertTrue(open.getFD().valid());
      // What ls opens itself to read the folder is 3.
      assertEquals("0\n1\n2\n3\n", shell.enter("run ls /proc/self/fd"));
    }
  }

  @Test
  void signalsAreAsTheyAreByDefault() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came = shell.enter("run grep -E 'Sig(Blk|Ign)' /proc/self/status");
      assertEquals("SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\n", came);
    }
  }

  @Test
  void descriptorsComeUnderTheirNumbers() throws Exception {
    try (TestShell shell = new TestShell();
        Pipe pipe = Pipe.open()) {
      shell.shell().session().adopt(new Writing(pipe.writing()));
      assertEquals(
          "0\n1\n2\n9\n",
          shell.enter("run --fd 9=end#1 sh -c 'ls /proc/$$/fd; echo through 9 >&9'"));
      try (var input = pipe.input()) {
        assertEquals("through 9\n", new String(input.readNBytes(10), UTF_8));
      }
      shell.enter("fails out-of-range { run --fd 1024=end#1 true }");
      shell.enter("p = spawn-program --fd 1=end#1 --fd 2=end#1 sh -c 'echo one; echo two >&2'");
      assertEquals("0\n", shell.enter("print (wait $p)"));
      try (var input = pipe.input()) {
        assertEquals("one\ntwo\n", new String(input.readNBytes(8), UTF_8));
      }
      assertEquals("0\n", shell.enter("output $p | len"));
    }
  }

  /** Two that change places: neither may be overwritten before it is copied. */
  @Test
  void descriptorsMayChangePlaces() throws Exception {
    try (TestShell shell = new TestShell();
        Pipe one = Pipe.open();
        Pipe two = Pipe.open()) {
      shell.shell().session().adopt(new Writing(one.writing()));
      shell.shell().session().adopt(new Writing(two.writing()));
      String wired =
          "--fd "
              + two.writing()
              + "=end#1 --fd "
              + one.writing()
              + "=end#2 sh -c 'echo a >&"
              + one.writing()
              + "; echo b >&"
              + two.writing()
              + "'";
      // dash knows descriptors of one digit only; those of a JVM have more.
      shell.enter("run " + wired.replace("sh -c", "bash -c"));
      try (var first = one.input();
          var second = two.input()) {
        assertEquals("b\n", new String(first.readNBytes(2), UTF_8));
        assertEquals("a\n", new String(second.readNBytes(2), UTF_8));
      }
    }
  }

  @Test
  void waitGivesTheStatusAndOutputWhatWasPrinted() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "p = spawn-program sh -c 'echo out; echo err >&2; exit 3'",
              "print (wait $p) $p.state",
              "k = spawn-program sleep 1000",
              "kill $k SIGKILL",
              "print (wait $k) $k.state");
      assertEquals("[job#1] out\n[job#1] err\n3 failed\n137 killed\n", came);
      assertEquals("out\nerr\n", shell.enter("output $p"));
    }
  }

  @Test
  void itEndsWithItsHandleAndWithTheShell() throws Exception {
    long closed;
    long left;
    try (TestShell shell = new TestShell()) {
      closed = pid(shell.enter("p = spawn-program sh -c 'sleep 1000 & wait'", "print $p.pid"));
      shell.enter("close $p");
      assertEquals(true, gone(closed));
      // It does not care, so it has to be killed.
      left =
          pid(
              shell.enter(
                  "q = spawn-program sh -c 'trap \"\" TERM; echo set; while :; do sleep 1000; done'",
                  "while (output $q) == \"\" { sleep 1ms }",
                  "print $q.pid"));
    }
    assertEquals(true, gone(left));
  }

  @Test
  void oneThatIsDetachedStays() throws Exception {
    long pid;
    try (TestShell shell = new TestShell()) {
      pid = pid(shell.enter("p = spawn-program --detach sleep 1000", "print $p.pid"));
    }
    ProcessHandle stays = ProcessHandle.of(pid).orElseThrow();
    assertEquals(true, stays.isAlive());
    stays.destroyForcibly();
  }

  @Test
  void aTimeLimitEndsWhatRunsInTheForeground() throws Exception {
    try (TestShell shell = new TestShell()) {
      shell.enter("fails timed-out { run --timeout 50ms sleep 1000 }");
      shell.enter("fails timed-out { within 50ms { run sleep 1000 } }");
    }
  }

  /** The program has ended, and what it started holds the pipe. */
  @Test
  void aTimeLimitEndsTheWaitingForOutput() throws Exception {
    try (TestShell shell = new TestShell()) {
      String came =
          shell.enter(
              "fails timed-out { within 1s { ! sleep 1000 & echo $! >&2 } }",
              "try { within 1s { x = (! sleep 1000 & echo $! >&2) } }"
                  + " catch e { print $e.code }");
      List<String> lines = came.lines().toList();
      lines.stream()
          .filter(line -> line.matches("\\d+"))
          .flatMap(line -> ProcessHandle.of(Long.parseLong(line)).stream())
          .forEach(ProcessHandle::destroyForcibly);
      assertEquals("timed-out", lines.get(lines.size() - 1), came);
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("output of a program")) {
          thread.join();
        }
      }
    }
  }

  @Test
  void killRefusesManyAtOnce() throws Exception {
    try (TestShell shell = new TestShell()) {
      for (String pid : List.of("0", "-1", "-15")) {
        shell.enter("fails group-refused { kill " + pid + " SIGTERM }");
      }
      shell.enter("fails ESRCH { kill 2147483647 0 }");
      shell.enter("fails EINVAL { kill (! echo $PPID) 65 }");
      shell.enter("kill (! echo $PPID) 0");
      shell.enter("p = spawn-program sh -c 'sleep 1000 & wait'");
      shell.enter("kill $p SIGKILL --group");
      assertEquals("137\n", shell.enter("print (wait $p)"));
    }
  }

  private static long pid(String came) {
    List<String> lines = came.lines().toList();
    return Long.parseLong(lines.get(lines.size() - 1));
  }

  private static boolean gone(long pid) {
    return ProcessHandle.of(pid).map(handle -> !handle.isAlive()).orElse(true);
  }

  /** A handle of a descriptor; closing it is its owner's. */
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
      return new Passing.ByDescriptor(number, "print " + number);
    }
  }
}
