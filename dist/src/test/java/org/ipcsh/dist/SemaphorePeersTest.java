package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ipcsh and programs in other languages wait for each other and respect each other's locks. */
class SemaphorePeersTest {
  private static final int ROUNDS = 2000;

  private final TestSet one = TestSet.fresh();
  private final TestSet two = TestSet.fresh();

  @AfterEach
  void remove() {
    one.close();
    two.close();
  }

  /** Makes both sets, of one semaphore each. */
  private void make(int value) {
    String text = "for key in [%s %s] { semctl (semget $key 1 IPC_CREAT|IPC_EXCL|0600) SETVAL %d }";
    Program.ipcsh("-c", text.formatted(one.hex(), two.hex(), value)).run().clean();
  }

  @ParameterizedTest
  @EnumSource
  void takesTurns(Peer peer) {
    make(0);
    Program pong = Program.ipcsh(Place.PEERS.resolve("pong.ipcsh"), one.hex(), two.hex(), ROUNDS);
    try (Running ours = pong.start();
        Running theirs = peer.program("ping", one.hex(), two.hex(), ROUNDS).start()) {
      theirs.end().clean().printed("0 0\n");
      ours.end().clean().printed("");
    }
    // And ours begins: what the peer gives is what it is given.
    Program ping = Program.ipcsh(Place.PEERS.resolve("ping.ipcsh"), one.hex(), two.hex(), ROUNDS);
    try (Running ours = ping.start();
        Running theirs = peer.program("ping", two.hex(), one.hex(), ROUNDS).start()) {
      theirs.end().clean();
      ours.end().clean();
    }
    assertEquals(List.of(0, 0), List.of(one.values().get(0), two.values().get(0)));
  }

  @Test
  void respectsALock(@TempDir Path folder) throws Exception {
    make(1);
    Path file = Files.writeString(folder.resolve("number"), "0");
    int count = 300;
    try (Running ours =
            Program.ipcsh(Place.PEERS.resolve("add.ipcsh"), one.hex(), file, count).start();
        Running theirs = Peer.PYTHON.program("add", one.hex(), file, count * 10).start()) {
      theirs.end().clean();
      ours.end().clean();
    }
    assertEquals(count * 11 + "", Files.readString(file).strip());
    assertEquals(List.of(1), one.values());
  }

  @Test
  void whatAKilledPythonHeldIsFreeIfItSaidSo() {
    make(2);
    for (String how : List.of("undo", "keep")) {
      try (Running holder = Peer.PYTHON.program("hold", one.hex(), how).start()) {
        holder.awaitOut("held");
        assertEquals(List.of(1), one.values());
        holder.signal("KILL");
        holder.end().status(137);
        assertEquals(List.of(how.equals("undo") ? 2 : 1), one.values(), how);
      }
    }
    String text = "s = semset key:%s; semwait $s; fails EAGAIN { semwait $s 0 IPC_NOWAIT }";
    Program.ipcsh("-c", text.formatted(one.hex())).run().clean();
  }

  @Test
  void whatAKilledShellHeldIsFreeIfItSaidSo() {
    make(1);
    String text = "semwait key:%s 0 SEM_UNDO; semwait key:%s; print held; sleep 1h";
    try (Running holder = Program.ipcsh("-c", text.formatted(one.hex(), two.hex())).start()) {
      holder.awaitOut("held");
      assertEquals(List.of(0, 0), List.of(one.values().get(0), two.values().get(0)));
      holder.signal("KILL");
      holder.end().status(137);
    }
    assertEquals(List.of(1, 0), List.of(one.values().get(0), two.values().get(0)));
  }

  @Test
  void aSetIsTheSameForPerl() {
    String make =
        "s = semget %s 3 IPC_CREAT|0640; semctl $s SETALL 3 0 7; print (! echo $PPID)"
            .formatted(one.hex());
    String pid = Program.ipcsh("-c", make).run().clean().out().strip();
    String said =
        Program.of("/usr/bin/perl", Place.PEERS.resolve("sets.pl"), one.hex(), 0, -2, 0, 2, 1, 0)
            .run()
            .clean()
            .out();
    String uid = Program.of("id", "-u").run().out().strip();
    assertEquals(
        List.of("640 3 " + uid, "3 0 7", "0 0 " + pid, "0 0 " + pid, "0 0 " + pid, "1 0 8"),
        said.lines().toList());
    Program.ipcsh("-c", "semctl key:" + one.hex() + " GETALL | to json")
        .run()
        .clean()
        .printed("[1, 0, 8]\n");
  }

  @Test
  void perlLetsUsGoOn() {
    make(0);
    try (Running ours = Program.ipcsh("-c", "semwait key:" + one.hex() + "; print on").start()) {
      ours.awaitCall(Calls.SEMTIMEDOP);
      assertEquals(1, one.semaphores().get(0).ncount());
      Program.of("/usr/bin/perl", Place.PEERS.resolve("sets.pl"), one.hex(), 0, 1, 0).run().clean();
      ours.end().clean().printed("on\n");
    }
  }
}
