package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.ipcsh.api.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 10,000 messages of varied sizes, types and bytes from ipcsh to programs in other languages, and
 * from those to ipcsh: nothing lost, nothing changed, the order kept.
 */
class PeersTest {
  private static final int MESSAGES = 10_000;

  /** The largest message that Linux takes unless told otherwise: {@code kernel.msgmax}. */
  private static final int LARGEST = 8192;

  @ParameterizedTest
  @EnumSource
  void sends(Peer peer) {
    Lines lines = Lines.make(1);
    exchange(
        peer.program("send", lines.queue().hex()).input(lines.sent().toArray()),
        Program.ipcsh(Place.PEERS.resolve("recv.ipcsh"), lines.queue().hex(), MESSAGES),
        lines);
  }

  @ParameterizedTest
  @EnumSource
  void receives(Peer peer) {
    Lines lines = Lines.make(2);
    exchange(
        Program.ipcsh(Place.PEERS.resolve("send.ipcsh"), lines.queue().hex())
            .input(lines.sent().toArray()),
        peer.program("recv", lines.queue().hex(), MESSAGES),
        lines);
  }

  private static void exchange(Program sender, Program receiver, Lines lines) {
    try (TestQueue queue = lines.queue()) {
      Program.ipcsh("-c", "msgget " + queue.hex() + " IPC_CREAT|0600 | count").run().clean();
      try (Running sending = sender.start();
          Running receiving = receiver.start()) {
        sending.end().clean().printed("");
        Ran received = receiving.end().clean();
        lines.check(received.bytes());
        assertEquals(0, queue.messages(), "messages left in the queue");
      }
    }
  }

  /** What is sent, and what must come. */
  private record Lines(TestQueue queue, Bytes sent, Bytes expected) {
    static Lines make(long seed) {
      Random random = new Random(seed);
      ByteArrayOutputStream sent = new ByteArrayOutputStream();
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      for (long i = 0; i < MESSAGES; i++) {
        byte[] text = new byte[size(random, i)];
        random.nextBytes(text);
        for (int j = 0; j < text.length; j++) {
          text[j] = text[j] == '\n' ? 0 : text[j]; // a newline ends a line, and thereby a message
        }
        sent.writeBytes(text);
        sent.write('\n');
        long type = (i * 2654435761L & 0x7fffffff) + 1;
        expected.writeBytes((type + " ").getBytes(StandardCharsets.US_ASCII));
        expected.writeBytes(text);
        expected.write('\n');
      }
      return new Lines(
          TestQueue.fresh(), Bytes.wrap(sent.toByteArray()), Bytes.wrap(expected.toByteArray()));
    }

    /** Empty and largest ones among many small and some of any size. */
    private static int size(Random random, long i) {
      if (i % 100 == 0) {
        return LARGEST;
      }
      return i % 10 == 0 ? random.nextInt(LARGEST) : random.nextInt(100);
    }

    void check(Bytes received) {
      int same = Arrays.mismatch(expected.toArray(), received.toArray());
      if (same >= 0) {
        int message = 0;
        for (int i = 0; i < same && i < expected.size(); i++) {
          message += expected.at(i) == '\n' ? 1 : 0;
        }
        throw new AssertionError(
            "differs at byte "
                + same
                + ", in message "
                + message
                + "; "
                + received.size()
                + " bytes came of "
                + expected.size());
      }
    }
  }
}
