package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The examples do what they say, also together with the C programs they are made after. */
class ExamplesTest {
  private static final Path EXAMPLES = Place.ASSEMBLED.resolve("examples");
  private static final Path SEND = EXAMPLES.resolve("article/send.ipcsh");
  private static final Path RECV = EXAMPLES.resolve("article/recv.ipcsh");
  private static final Path DOUBLE = EXAMPLES.resolve("test-double.ipcsh");
  private static final String LINES = "first\n\nthird, with \ttab and caf\u00e9\n";

  private final TestQueue queue = TestQueue.fresh();

  @AfterEach
  void remove() {
    queue.close();
  }

  @Test
  void theTourShowsAllAndLeavesNothing() {
    Ran ran = Program.ipcsh(EXAMPLES.resolve("tour.ipcsh")).run().status(0);
    for (String seen :
        List.of(
            "of type 2: 5 bytes",
            "1, and taken again",
            "99.5",
            "A file",
            "through a pipe",
            "GET /")) {
      assertTrue(ran.out().contains(seen), () -> seen + " in " + ran.out());
    }
    assertTrue(ran.err().matches("semctl\\(\\d+, 0, GETVAL, NULL\\) = 0\n"), ran::err);
  }

  @Test
  void articleOursToOurs() {
    Program.ipcsh(SEND, queue.hex()).input(LINES).run().clean().printed("");
    assertEquals(3, queue.messages());
    try (Running receiver = Program.ipcsh(RECV, queue.hex()).start()) {
      receiver.awaitOut(LINES);
      receiver.awaitCall(Calls.MSGRCV);
      Program.of("ipcrm", "-Q", queue.hex()).run().clean();
      receiver.end().clean().printed(LINES);
    }
  }

  @Test
  void articleOursToC() {
    Program.ipcsh(SEND, queue.hex()).input(LINES).run().clean();
    Ran received = Program.of(CPrograms.peer("recv"), queue.hex(), 3).run().clean();
    assertEquals(LINES, received.out().replaceAll("(?m)^1 ", ""));
  }

  @Test
  void articleCToOurs() {
    Program.ipcsh(SEND, queue.hex()).run().clean(); // makes the queue, as the article's does
    Program.of(CPrograms.peer("send"), queue.hex()).input(LINES).run().clean();
    try (Running receiver = Program.ipcsh(RECV, queue.hex()).start()) {
      receiver.awaitOut(LINES);
      receiver.signal("INT");
      receiver.end().status(130).printed(LINES);
    }
  }

  @Test
  void articleReceiverNeedsAQueue() {
    assertTrue(Program.ipcsh(RECV, queue.hex()).run().status(1).err().contains("ENOENT"));
  }

  @Test
  void testDoubleServesAClientOfAnotherLanguage() {
    try (Running server = Program.ipcsh(DOUBLE, queue.hex(), "20s").start()) {
      server.awaitOut("ready\n");
      assertEquals(0600, permissions());
      assertEquals("pong\n", ask("7 ping"));
      assertEquals("a b  c\n", ask("7 echo a b  c"));
      assertEquals("\n", ask("7 echo"));
      assertEquals("error: unknown command upper\n", ask("9 upper a"));
      assertEquals("bye\n", ask("7 quit"));
      server.end().clean().printed("ready\nserved 5\n");
    }
    assertFalse(queue.exists(), "it cleans up after itself");
  }

  @Test
  void testDoubleOutlivesTheMistakesOfItsClients() {
    try (Running server = Program.ipcsh(DOUBLE, queue.hex(), "20s").start()) {
      server.awaitOut("ready\n");
      assertEquals("error: no command\n", ask("7"));
      send("0 quit", "ping", "-3 ping", "", "9999999999999999999 ping");
      assertEquals("bye\n", ask("7 echo bye"));
      assertEquals("bye\n", ask("7 quit"));
      Ran ran = server.end().status(0).printed("ready\nserved 3\n");
      assertEquals(5, ran.err().lines().count(), ran.err());
      assertTrue(ran.err().contains("no answer to \"0 quit\": "), ran.err());
    }
    assertFalse(queue.exists(), "it cleans up after itself");
  }

  private void send(String... requests) {
    for (String request : requests) {
      Program.ipcsh("-c", "msgsnd (msgget $args[0]) 1 $args[1]", queue.hex(), request)
          .run()
          .clean();
    }
  }

  @Test
  void testDoubleDoesNotWaitForEver() {
    Ran ran = Program.ipcsh(DOUBLE, queue.hex(), "50ms").run().status(1).printed("ready\n");
    assertTrue(ran.err().contains("50ms"), ran.err());
    assertFalse(queue.exists(), "it cleans up after itself");
  }

  @Test
  void testDoubleLeavesAForeignQueueAlone() {
    Program.ipcsh("-c", "msgget " + queue.hex() + " IPC_CREAT|0600 | count").run().clean();
    Ran ran = Program.ipcsh(DOUBLE, queue.hex()).run().status(1).printed("");
    assertTrue(ran.err().contains("EEXIST"), ran.err());
    assertTrue(queue.exists(), "the queue of someone else");
  }

  private String ask(String request) {
    return Program.of("/usr/bin/python3", Place.PEERS.resolve("ask.py"), queue.hex(), request)
        .run()
        .clean()
        .out();
  }

  private int permissions() {
    return Integer.parseInt(
        Program.of("sh", "-c", "ipcs -q -i " + queue.id() + " | sed -n 's/.*mode=//p'")
            .run()
            .clean()
            .out()
            .strip(),
        8);
  }
}
