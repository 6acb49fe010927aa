package org.ipcsh.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That transcripts are held against what happens, and above all that they can fail. */
class RehearsalTest {
  private static List<Path> plugins;

  @BeforeAll
  static void build(@TempDir Path folder) {
    plugins = List.of(Toys.good().build(folder));
  }

  @Test
  void whatStandsThereIsGood() {
    Outcome outcome = run("ipcsh> greet world\nhello world\nipcsh> n = 3\nipcsh> print $n\n3");
    assertEquals("", outcome.report());
    assertEquals(Set.of("toys.Greet"), forms(outcome));
    assertEquals(List.of("hello world"), outcome.came().get(0));
  }

  @Test
  void wrongOutputIsReportedWithItsLine() {
    Outcome outcome = run("ipcsh> greet world\nhello world\nipcsh> greet you\nhello me");
    assertEquals(
        """
        page.md:5: the output is not what stands here (- expected, + came)
            ipcsh> greet you
          - hello me
          + hello you
        """,
        outcome.report());
  }

  @Test
  void missingAndSurplusOutputAreReported() {
    assertTrue(run("ipcsh> greet you").report().contains("  + hello you\n"));
    assertTrue(run("ipcsh> n = 1\nsurplus").report().contains("  - surplus\n"));
  }

  @Test
  void errorsStandWhereTheyHappenAndTheSessionGoesOn() {
    Outcome outcome = run("ipcsh> greet\nipcsh> greet world\nhello world");
    assertEquals(1, outcome.failures().size(), outcome.report());
    assertTrue(outcome.report().startsWith("page.md:3: "), outcome.report());
    assertFalse(outcome.came().get(0).isEmpty());
  }

  @Test
  void eachHeadingHasASessionOfItsOwn() {
    Rehearsal rehearsal = new Rehearsal(plugins);
    for (int i = 0; i < 2; i++) {
      Outcome outcome = rehearsal.run(heading("ipcsh> toy make\nipcsh> toy break toy#1"));
      assertEquals("", outcome.report());
      assertEquals(Set.of("toys.Toy$Make", "toys.Toy$Break"), forms(outcome));
    }
  }

  @Test
  void leakedHandleIsReported() {
    assertEquals("page.md:1: a handle is left open: toy#1", run("ipcsh> toy make").report());
  }

  @Test
  void handleThatDeferClosesIsNoLeak() {
    assertEquals("", run("ipcsh> toy make\nipcsh> defer { toy break toy#1 }").report());
  }

  @Test
  void leakedQueueIsReportedAndRemoved() throws Exception {
    // In one namespace for both, where there is something to remove. One that is not shared with
    // the machine, if that is allowed.
    FutureTask<Set<KernelObject>> test =
        new FutureTask<>(
            () -> {
              boolean alone = new IpcNamespace().enter();
              Outcome outcome =
                  new Rehearsal(plugins, Duration.ofMinutes(1), () -> alone)
                      .run(heading("ipcsh> ! ipcmk -Q\nMessage queue id: <id>"));
              String said = outcome.came().get(0).get(0);
              String id = said.replaceAll("\\D", "");
              assertEquals(
                  "page.md:1: a kernel object is left behind: message queue " + id,
                  outcome.report().replaceFirst("( \\(key 0x[0-9a-f]+\\))?(, if it .*)?$", ""));
              Set<KernelObject> left = new HashSet<>(KernelObject.all());
              left.removeIf(object -> !object.family().equals("msg") || !object.id().equals(id));
              if (!alone) { // then it might have been somebody's
                assertEquals(1, left.size());
                left.iterator().next().remove();
                left.clear();
              }
              return left;
            });
    new Thread(test).start();
    assertEquals(Set.of(), test.get());
  }

  @Test
  void headingsDoNotSeeEachOthersObjectsWhereThatIsPossible() {
    Rehearsal rehearsal = new Rehearsal(plugins);
    Outcome first = rehearsal.run(heading("ipcsh> ! ipcmk -Q"));
    assertEquals(rehearsal.isolated(), first.came().get(0).equals(List.of("Message queue id: 0")));
  }

  @Test
  void queueThatIsRemovedIsNoLeakAndItsIdCanBeTyped() {
    assertEquals(
        "", run("ipcsh> ! ipcmk -Q\nMessage queue id: <id>\nipcsh> ! ipcrm -q <id>").report());
  }

  @Test
  void placeholderThatChangesIsReported() {
    assertEquals("", run("ipcsh> print 12 12\n<id> <id>").report());
    assertTrue(run("ipcsh> print 12 13\n<id> <id>").report().contains("  + 12 13"));
  }

  /** However little it may take: the start of the shell is not what it waits for. */
  @Test
  void whatDoesNotEndIsInterruptedAndReported() {
    Rehearsal impatient = new Rehearsal(plugins, Duration.ofMillis(1), () -> false);
    Outcome outcome =
        impatient.run(heading("ipcsh> while true { }\nipcsh> greet world\nhello world"));
    assertTrue(
        outcome.report().startsWith("page.md:3: this does not end within"), outcome.report());
  }

  /** What a job writes just when the lines are taken belongs to the next ones. */
  @Test
  void whatComesWhileLinesAreTakenIsNotLost() throws Exception {
    AtomicReference<Thread> job = new AtomicReference<>();
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          @SuppressWarnings("UnsynchronizedOverridesSynchronized") // is the caller?
          public String toString(Charset charset) {
            String text = super.toString(charset);
            if (job.get() == null) {
              Thread writing = new Thread(() -> writeBytes("second\n".getBytes(charset)));
              job.set(writing);
              writing.start();
              while (writing.isAlive() && writing.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
              }
            }
            return text;
          }
        };
    out.writeBytes("first\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("first"), Rehearsal.lines(out));
    job.get().join();
    assertEquals(List.of("second"), Rehearsal.lines(out));
  }

  @Test
  void promptAfterTheEndOfTheSessionIsReported() {
    assertEquals(
        "page.md:4: the session has ended before this",
        run("ipcsh> exit\nipcsh> greet world\nhello world").report());
  }

  private static Outcome run(String session) {
    return new Rehearsal(plugins).run(heading(session));
  }

  private static Transcript.Heading heading(String session) {
    return Transcript.parse(Path.of("page.md"), "# A\n```ipcsh\n" + session + "\n```\n")
        .headings()
        .get(0);
  }

  private static Set<String> forms(Outcome outcome) {
    return outcome.forms().stream()
        .filter(form -> form.startsWith("toys."))
        .collect(Collectors.toSet());
  }
}
