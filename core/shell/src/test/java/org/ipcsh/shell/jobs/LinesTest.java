package org.ipcsh.shell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Lines lines = new Lines(written, written);

  @Test
  void aJobsLineWaitsForTheEndOfTheShells() throws IOException {
    shell(lines.out(), "the shell ");
    job("one");
    job("two");
    shell(lines.out(), "goes ");
    assertEquals("the shell goes ", text());
    shell(lines.out(), "on\nand on\nand");
    assertEquals("the shell goes on\nand on\none\ntwo\nand", text());
  }

  @Test
  void aLineOnTheOtherStreamIsALineToo() throws IOException {
    shell(lines.out(), "begun ");
    job("one");
    shell(lines.err(), "and ended\n");
    assertEquals("begun and ended\none\n", text());
  }

  @Test
  void whatStillWaitsComesInTheEnd() throws IOException {
    shell(lines.out(), "no end");
    job("one");
    lines.settle();
    assertEquals("no end\none\n", text());
  }

  @Test
  void aPromptShowsThemWhileALineIsEdited() throws IOException {
    List<String> above = new ArrayList<>();
    lines.prompt(above::add);
    job("one");
    lines.editing(false);
    job("two");
    lines.editing(true);
    job("three");
    lines.prompt(null);
    job("four");
    assertEquals(List.of("one", "three"), above);
    assertEquals("two\nfour\n", text());
  }

  @Test
  void aJobsOutputIsKeptAndNamed() throws IOException {
    JobOutput output = new JobOutput(lines, true);
    output.named("job#1");
    shell(output.out(), "a\nb\033[2J");
    shell(output.err(), "c\n");
    output.end();
    assertEquals("[job#1] a\n[job#1] c\n[job#1] b\\e[2J\n", text());
    assertEquals("a\nb\033[2Jc\n", output.kept().toString());
  }

  @Test
  void ofVeryMuchTheLastIsKept() throws IOException {
    JobOutput output = new JobOutput(lines, false);
    String line = "x".repeat(999) + "\n";
    for (int i = 0; i < 5000; i++) {
      shell(output.out(), line);
    }
    shell(output.out(), "last\n");
    String kept = output.kept().toString();
    assertEquals("last\n", kept.substring(kept.length() - 5));
    assertEquals(true, kept.length() >= 1 << 20 && kept.length() <= 2 << 20);
  }

  @Test
  void allWaitsWhileTheWholeScreenIsDrawnOn() throws IOException {
    shell(lines.out(), "before\n");
    OutputStream screen = lines.seize(true);
    shell(lines.out(), "own\n");
    shell(lines.err(), "note\n");
    job("job");
    shell(screen, "drawn\n");
    assertEquals("before\ndrawn\n", text());
    assertEquals("own\nnote\n", new String(lines.said(), StandardCharsets.UTF_8));
    shell(lines.out(), "more\n");
    lines.release();
    assertEquals("before\ndrawn\nmore\njob\n", text());
    job("after");
    assertEquals("before\ndrawn\nmore\njob\nafter\n", text());
  }

  @Test
  void errorsThatGoElsewhereDoNotWait() throws IOException {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Lines both = new Lines(written, errors);
    both.seize(false);
    shell(both.err(), "note\n");
    assertEquals("note\n", errors.toString(StandardCharsets.UTF_8));
    assertEquals(0, both.said().length);
  }

  @Test
  void ofVeryMuchThatWaitsSomeIsOnlyCounted() throws IOException {
    lines.seize(true);
    String line = "x".repeat(1 << 20);
    for (int i = 0; i < 5; i++) {
      job(line);
    }
    lines.release();
    assertEquals(line + "\n(4 more lines came meanwhile)\n", text());
  }

  @Test
  void aPassingLineIsGoneBeforeAnythingElseIsWritten() throws IOException {
    lines.passing(() -> "10%");
    lines.passing(() -> "20%");
    shell(lines.out(), "result\n");
    lines.passing(() -> "30%");
    job("job");
    lines.passing(() -> "40%");
    lines.passing(null);
    lines.passing(() -> null);
    String wipe = "\r\033[K";
    assertEquals("10%" + wipe + "20%" + wipe + "result\n30%" + wipe + "job\n40%" + wipe, text());
  }

  @Test
  void aPassingLineIsNotShownWhereItWouldMix() throws IOException {
    shell(lines.out(), "begun");
    lines.passing(() -> "10%");
    shell(lines.out(), " and ended\n");
    lines.hush();
    lines.passing(() -> "20%");
    lines.unhush();
    lines.seize(true);
    lines.passing(() -> "30%");
    lines.release();
    lines.passing(() -> "40%");
    assertEquals("begun and ended\n40%", text());
  }

  private static void shell(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void job(String text) throws IOException {
    lines.line((text + "\n").getBytes(StandardCharsets.UTF_8), false);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
