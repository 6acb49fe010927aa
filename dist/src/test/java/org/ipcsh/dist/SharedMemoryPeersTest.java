package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ipcsh writes into shared memory programs in other languages read, and the other way. */
class SharedMemoryPeersTest {
  private static final int SIZE = 3 << 20;
  private static final int ORDERS = 100;

  private final TestSegment segment = TestSegment.fresh();

  @AfterEach
  void remove() {
    segment.close();
  }

  private void make(int mode) {
    String text = "s = shmget %s %d IPC_CREAT|IPC_EXCL|0%o";
    Program.ipcsh("-c", text.formatted(segment.hex(), SIZE, mode)).run().clean();
  }

  private static byte[] random() {
    byte[] bytes = new byte[SIZE];
    new Random(SIZE).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @EnumSource
  void writes(Peer peer) {
    make(0600);
    byte[] bytes = random();
    Ran ran = peer.program("segment", segment.hex(), "put").input(bytes).run().status(0);
    assertEquals("1 " + SIZE + " 0o600\n", ran.err());
    Ran read = Program.ipcsh("-c", "print (shm read key:" + segment.hex() + ")").run().clean();
    assertArrayEquals(bytes, read.bytes().slice(0, SIZE).toArray());
  }

  @ParameterizedTest
  @EnumSource
  void reads(Peer peer, @TempDir Path folder) throws Exception {
    make(0640);
    byte[] bytes = random();
    Path file = Files.write(folder.resolve("bytes"), bytes);
    String write = "shm write key:%s 0 (read-file %s)".formatted(segment.hex(), file);
    Program.ipcsh("-c", write).run().clean();
    Ran ran = peer.program("segment", segment.hex(), "get").run().status(0);
    assertArrayEquals(bytes, ran.bytes().toArray());
    assertEquals("1 " + SIZE + " 0o640\n", ran.err());
  }

  @Test
  void structsMeanTheSame() {
    make(0600);
    String[] put = {segment.hex(), "put", Integer.toString(ORDERS)};
    String[] get = {segment.hex(), "get", Integer.toString(ORDERS)};
    Path ours = Place.PEERS.resolve("orders.ipcsh");
    Path theirs = CPrograms.peer("orders");
    for (Program writer :
        List.of(
            Program.ipcsh(ours, put[0], put[1], put[2]),
            Program.of(theirs, put[0], put[1], put[2]))) {
      writer.run().clean().printed("");
      String seen = Program.of(theirs, get[0], get[1], get[2]).run().clean().out();
      assertEquals(ORDERS, seen.lines().count());
      Program.ipcsh(ours, get[0], get[1], get[2]).run().clean().printed(seen);
    }
  }

  @Test
  void aHandleEntersAPeerProcess() {
    String text =
        """
        s = shmget IPC_PRIVATE 64k IPC_CREAT|0600 --temporary
        a = shmat $s
        shm write $a 100 "from here"
        p = peer {
          print (shm read $a 100 --as cstring) (shm read $s 105 4)
          shm write $a 200 "from the peer"
        }
        wait $p
        print (shm read $a 200 --as cstring) (shmctl $s IPC_STAT).shm_nattch
        """;
    Program.ipcsh("-c", text).run().clean().printed("[job#1] from here here\nfrom the peer 1\n");
  }
}
