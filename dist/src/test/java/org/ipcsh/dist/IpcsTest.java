package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code ipcs} of util-linux and our lists say the same of an object, column by column. */
class IpcsTest {
  @Test
  void ofAQueue() {
    try (TestQueue empty = TestQueue.fresh();
        TestQueue used = TestQueue.fresh();
        TestQueue odd = TestQueue.fresh()) {
      String make =
          "a = msgget %s IPC_CREAT|0600\n".formatted(empty.hex())
              + "b = msgget %s IPC_CREAT|0640\n".formatted(used.hex())
              + "c = msgget %s IPC_CREAT|0600\n".formatted(odd.hex())
              + "msgsnd $b 1 hello; msgsnd $b 2 \"\"; msgsnd $b 3 b\"\\x00\\x01\"\n"
              + "msgsnd $c 1 x; r = msgrcv $c; msgctl $c IPC_SET uid=65534 gid=65534 mode=0007\n";
      Program.ipcsh("-c", make).run().clean();
      for (TestQueue queue : List.of(empty, used, odd)) {
        new Ipcs("q", queue.id())
            .list("-q", "key id owner mode msg_cbytes msg_qnum")
            .list("-p", "id owner msg_lspid msg_lrpid")
            .list("-c", "id mode cuid cgid uid gid")
            .times("msg_stime", "msg_rtime", "msg_ctime")
            .agreeWith("msgs");
      }
    }
  }

  @Test
  void ofASemaphoreSet() {
    try (TestSet fresh = TestSet.fresh();
        TestSet used = TestSet.fresh();
        TestSet odd = TestSet.fresh()) {
      String make =
          "a = semget %s 1 IPC_CREAT|0600\n".formatted(fresh.hex())
              + "b = semget %s 3 IPC_CREAT|0640\n".formatted(used.hex())
              + "c = semget %s 20 IPC_CREAT|0407\n".formatted(odd.hex())
              + "semctl $b SETALL 1 2 3; semop $b 0:-1 2:5\n"
              + "semctl $c IPC_SET uid=65534 gid=65534\n";
      Program.ipcsh("-c", make).run().clean();
      for (TestSet set : List.of(fresh, used, odd)) {
        new Ipcs("s", set.id())
            .list("-s", "key id owner mode sem_nsems")
            .list("-c", "id mode cuid cgid uid gid")
            .times("sem_otime", "sem_ctime")
            .agreeWith("sems");
        assertEquals(set.semaphores(), semaphores(set));
      }
    }
  }

  @Test
  void ofASegment() {
    try (TestSegment fresh = TestSegment.fresh();
        TestSegment used = TestSegment.fresh();
        TestSegment odd = TestSegment.fresh()) {
      String make =
          "a = shmget %s 1 IPC_CREAT|0600\n".formatted(fresh.hex())
              + "b = shmget %s 64k IPC_CREAT|0640\n".formatted(used.hex())
              + "c = shmget %s 10000 IPC_CREAT|0600\n".formatted(odd.hex())
              + "shm write $b 0 hello\n"
              + "shmctl $c IPC_SET uid=65534 gid=65534 mode=0007\n";
      Program.ipcsh("-c", make).run().clean();
      for (TestSegment segment : List.of(fresh, used, odd)) {
        new Ipcs("m", segment.id())
            .list("-m", "key id owner mode shm_segsz shm_nattch")
            .list("-p", "id owner shm_cpid shm_lpid")
            .list("-c", "id mode cuid cgid uid gid")
            .times("shm_atime", "shm_dtime", "shm_ctime")
            .agreeWith("shms");
      }
    }
  }

  @Test
  void ofASegmentThatIsAttached() {
    try (TestSegment segment = TestSegment.fresh()) {
      String hold = "s = shmget %s 64k IPC_CREAT|0600; shmctl $s SHM_LOCK\n";
      String attach = "a = shmat $s; b = shmat $s; shm fill $a; print attached; line = read-line";
      String text = hold.formatted(segment.hex()) + attach;
      try (Running holder = Program.ipcsh("-c", text).typed().start()) {
        holder.awaitOut("attached");
        Ran ran = Program.ipcsh("-c", "shms | where id == " + segment.id() + " | to json").run();
        Map<?, ?> row = (Map<?, ?>) ((List<?>) Json.parse(ran.clean().out())).get(0);
        assertEquals(List.of((int) holder.pid()), row.get("attached"));
        assertEquals(2, row.get("shm_nattch"));
        assertEquals("SHM_LOCKED", row.get("status"));
        assertEquals(65536, row.get("rss"));
        String theirs = Program.of("ipcs", "-m").with("LC_ALL", "C").run().clean().out();
        String line = segment.id() + " .* 600 +65536 +2 +locked *";
        assertTrue(theirs.lines().anyMatch(each -> each.matches(".* " + line)), theirs);
        holder.type("\n");
        holder.end().clean();
      }
      Ran ran = Program.ipcsh("-c", "(shms | where id == " + segment.id() + ")[0].attached").run();
      ran.clean().printed("");
    }
  }

  @Test
  void ofSemaphoresThatOthersWaitFor() {
    try (TestSet set = TestSet.fresh()) {
      String make = "s = semget %s 2 IPC_CREAT|0600; semctl $s 1 SETVAL 9".formatted(set.hex());
      Program.ipcsh("-c", make).run().clean();
      try (Running more = Program.ipcsh("-c", "semwait key:" + set.hex()).start();
          Running zero = Program.ipcsh("-c", "semop key:" + set.hex() + " 1:0").start()) {
        more.awaitCall(Calls.SEMTIMEDOP);
        zero.awaitCall(Calls.SEMTIMEDOP);
        List<TestSet.Semaphore> theirs = set.semaphores();
        assertEquals(List.of(1, 0), theirs.stream().map(TestSet.Semaphore::ncount).toList());
        assertEquals(List.of(0, 1), theirs.stream().map(TestSet.Semaphore::zcount).toList());
        assertEquals(theirs, semaphores(set));
      }
    }
  }

  private static List<TestSet.Semaphore> semaphores(TestSet set) {
    Ran ran = Program.ipcsh("-c", "sems " + set.id() + " | to json").run().clean();
    return ((List<?>) Json.parse(ran.out()))
        .stream()
            .map(each -> (Map<?, ?>) each)
            .map(
                row ->
                    new TestSet.Semaphore(
                        (Integer) row.get("num"),
                        (Integer) row.get("semval"),
                        (Integer) row.get("semncnt"),
                        (Integer) row.get("semzcnt"),
                        (Integer) row.get("sempid")))
            .toList();
  }
}
