package org.ipcsh.linux.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpawnerTest {
  private final Spawner spawner = new Spawner();

  @AfterEach
  void close() {
    spawner.close();
  }

  private static Launch sh(String line, Map<Integer, Integer> descriptors, boolean stays) {
    List<Bytes> words = List.of(Bytes.of("sh"), Bytes.of("-c"), Bytes.of(line));
    List<Bytes> env = List.of(Bytes.of("PATH=/usr/bin:/bin"), Bytes.of("X=1"));
    return new Launch(
        Path.of("/usr/bin/sh"), words, env, Path.of("/tmp"), descriptors, Launch.Group.OWN, stays);
  }

  private String said(String line, boolean stays) throws IOException {
    Child child;
    InputStream input;
    try (Pipe pipe = Pipe.open()) {
      input = pipe.input();
      child = spawner.start(sh(line, Map.of(1, pipe.writing()), stays));
    }
    try (input) {
      String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(new Exit(0, 0), child.end().join());
      return text;
    }
  }

  @Test
  void startsWhatItIsTold() throws IOException {
    for (boolean stays : List.of(true, false)) {
      assertEquals("/tmp 1 sh\n", said("echo $PWD $X $0", stays));
    }
  }

  @Test
  void statusesAndSignalsAreTold() {
    Child three = spawner.start(sh("exit 3", Map.of(), false));
    Child killed = spawner.start(sh("kill -TERM $$", Map.of(), false));
    assertEquals(new Exit(3, 0), three.end().join());
    assertEquals(3, three.end().join().code());
    assertEquals(new Exit(0, 15), killed.end().join());
    assertEquals(143, killed.end().join().code());
  }

  @Test
  void onceItHasEndedNobodyIsSignalled() {
    Child child = spawner.start(sh("exit 0", Map.of(), false));
    child.end().join();
    assertFalse(child.signal(0));
    Child other = spawner.start(sh("while :; do sleep 1; done", Map.of(), false));
    assertTrue(other.signal(0));
    assertTrue(other.signalGroup(9));
    assertEquals(new Exit(0, 9), other.end().join());
  }

  @Test
  void signalsAreByDefaultAndNoneIsBlocked() throws IOException {
    // As the exec of a JVM's thread would have it, SIGQUIT were blocked.
    String masks = said("grep -E 'Sig(Blk|Ign)' /proc/self/status", true);
    assertEquals("SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\n", masks);
  }

  @Test
  void onlyTheDescriptorsThatAreGivenAreThere() throws IOException {
    Map<Integer, Integer> wired = new TreeMap<>();
    InputStream input;
    try (Pipe pipe = Pipe.open()) {
      wired.put(1, pipe.writing());
      wired.put(5, pipe.writing());
      wired.put(300, pipe.reading());
      input = pipe.input();
      Child child = spawner.start(sh("ls /proc/$$/fd; ls -l /proc/$$/fd/0", wired, false));
      child.end().join();
    }
    try (input) {
      List<String> lines =
          new String(input.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertEquals(List.of("0", "1", "2", "300", "5"), lines.subList(0, 5));
      assertTrue(lines.get(5).endsWith("-> /dev/null"), lines.get(5));
    }
  }

  @Test
  void whatCannotBeStartedSaysWhy() {
    Launch sh = sh("", Map.of(), true);
    Launch none =
        new Launch(
            Path.of("/proc/nonexistent"),
            sh.arguments(),
            sh.environment(),
            sh.directory(),
            Map.of(),
            sh.group(),
            true);
    ProblemException e = assertThrows(ProblemException.class, () -> spawner.start(none));
    assertEquals("ENOENT", ((Problem.CallFailed) e.problem()).errno().name());
  }

  @Test
  void childrenDoNotEndWithTheThreadThatAskedForThem() throws Exception {
    List<Child> made = new ArrayList<>();
    Thread asking =
        new Thread(() -> made.add(spawner.start(sh("exec sleep 1000", Map.of(), false))));
    asking.start();
    asking.join();
    Child child = made.get(0);
    // Its state when the thread is gone: it was not killed with it.
    assertThrows(TimeoutException.class, () -> child.end().get(200, TimeUnit.MILLISECONDS));
    assertTrue(child.signal(0));
    spawner.close();
    assertEquals(new Exit(0, 9), child.end().join());
  }

  @Test
  void killIsTracedAsStraceDoes() {
    List<String> lines = new ArrayList<>();
    Kernel kernel = new Kernel(new Task());
    kernel.trace(lines::add);
    int nobody = Integer.MAX_VALUE;
    for (int signal : new int[] {0, 15, 32, 34, 64, 65}) {
      kernel.attempt(new KillCall(nobody, signal));
    }
    String failed = ") = -1 ESRCH (No such process)";
    assertEquals(
        List.of(
            "kill(2147483647, 0" + failed,
            "kill(2147483647, SIGTERM" + failed,
            "kill(2147483647, SIGRTMIN" + failed,
            "kill(2147483647, SIGRT_2" + failed,
            "kill(2147483647, SIGRT_32" + failed,
            "kill(2147483647, 65" + failed),
        lines);
  }

  @Test
  void signalsAreReadByNameAndNumber() {
    SignalNumber.SignalKind kind = new SignalNumber.SignalKind();
    for (String text : List.of("SIGTERM", "TERM", "term", "15", "0xf")) {
      assertEquals(new SignalNumber(15), kind.read(text, null));
    }
    assertEquals("SIGTERM", new SignalNumber(15).toString());
    assertEquals("SIGRTMIN+2", new SignalNumber(36).toString());
    for (String text : List.of("", "-", "SIGNONE", "1.5", "99999999999")) {
      assertThrows(ProblemException.class, () -> kind.read(text, null));
    }
  }
}
