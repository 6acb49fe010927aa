package org.ipcsh.sem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Passing;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.desk.OwnNamespace;
import org.ipcsh.linux.desk.Unprivileged;
import org.ipcsh.linux.sysv.IpcFlag;
import org.ipcsh.linux.sysv.PermChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SetsTest {
  private static final int CREATE = (int) IpcFlag.IPC_CREAT.number();
  private static final int EXCLUSIVE = (int) IpcFlag.IPC_EXCL.number();
  private static final Pid SELF = new Pid((int) ProcessHandle.current().pid());

  /** One that no other set on the machine has: made of this process's id. */
  private final Key key = new Key(0x69000000 | SELF.value());

  private final Desk desk = new Desk();
  private final SemaphoreSetKind kind = new SemaphoreSetKind();

  @AfterEach
  void end() {
    desk.close();
  }

  private static Errno errno(ProblemException e) {
    return ((Problem.CallFailed) e.problem()).errno();
  }

  private static String detail(ProblemException e) {
    return ((Problem.CallFailed) e.problem()).detail();
  }

  @Test
  void aSetIsMadeFoundAndRemoved() {
    ProblemException missing = desk.failure(new SemGet(key, 0, 0, false));
    assertEquals(Errno.ENOENT, errno(missing));
    assertTrue(missing.hint().contains(" 1 IPC_CREAT"), missing.hint());
    SemaphoreSet made = desk.run(new SemGet(key, 3, CREATE | 0640, true));
    assertEquals("sem#1", made.toString());
    assertEquals(Row.of("id", (long) made.id(), "key", key, "temporary", true), made.facts());
    ProblemException there = desk.failure(new SemGet(key, 3, CREATE | EXCLUSIVE | 0600, false));
    assertEquals(Errno.EEXIST, errno(there));
    assertTrue(there.hint().contains("mode 0640"), there.hint());
    assertSame(made, kind.read("key:" + key, desk));
    assertSame(made, kind.read(Integer.toString(made.id()), desk));
    assertEquals(List.of(0, 0, 0), desk.values(made));
    int id = made.id();
    made.close(desk);
    ProblemException gone =
        desk.failure(new SemCtl.Stat(SemaphoreSet.passing(id, null), 0, "IPC_STAT"));
    assertEquals(
        new Problem.CallFailed("semctl", Errno.EINVAL, "there is no semaphore set " + id),
        gone.problem());
    assertEquals("sems lists the semaphore sets there are", gone.hint());
  }

  @Test
  void aNumberThatDoesNotFitIsSaid() {
    desk.run(new SemGet(key, 2, CREATE | 0600, true));
    long most = Limit.SEMMSL.now();
    record Case(Key key, int nsems, String detail, String hint) {}
    for (Case each :
        List.of(
            new Case(
                key,
                3,
                "the set has 2 semaphores, but 3 are asked for",
                "0 gets it whatever it has"),
            new Case(new Key(0), 0, "a new set must have at least 1 semaphore", null),
            new Case(
                new Key(0),
                -1,
                "the number of semaphores must be from 0 to semmsl, " + most + ", but is -1",
                null),
            new Case(
                new Key(0),
                (int) most + 1,
                "the number of semaphores must be from 0 to semmsl, "
                    + most
                    + ", but is "
                    + (most + 1),
                "take several sets, or raise the first number of /proc/sys/kernel/sem"))) {
      ProblemException e = desk.failure(new SemGet(each.key, each.nsems, CREATE | 0600, false));
      assertEquals(new Problem.CallFailed("semget", Errno.EINVAL, each.detail), e.problem());
      assertEquals(each.hint, e.hint());
    }
  }

  @Test
  void aSetThatIsNotTemporaryStays() {
    SemaphoreSet set = desk.run(new SemGet(new Key(0), 1, 0600, false));
    int id = set.id();
    set.close(desk);
    SemaphoreSet again = desk.run(new SemSet(SemaphoreSet.passing(id, null)));
    try {
      assertEquals(id, again.id());
      assertEquals(new Key(0), again.key());
      assertEquals(new Passing.ById("sem:semset " + id), again.passing());
      assertSame(again, desk.run(new SemSet(again)));
    } finally {
      desk.run(new SemCtl.Remove(again, 0, "IPC_RMID"));
    }
    assertNotNull(again.closedAt());
    assertEquals("closed-handle", desk.failure(new SemPost(again, 0, 0)).problem().code());
  }

  @Test
  void closingATemporarySetThatIsGoneIsNoError() {
    SemaphoreSet set = desk.set(1);
    desk.kernel().call(set.removal());
    set.close(desk);
    set.close(desk);
    assertNotNull(set.closedAt());
  }

  @Test
  void valuesGoInAndComeOut() {
    SemaphoreSet set = desk.set(1, 0, 32767);
    assertEquals(List.of(1, 0, 32767), desk.values(set));
    assertEquals(32767, desk.run(new SemCtl.One(set, 2, "GETVAL")));
    desk.run(new SemCtl.SetOne(set, 1, "SETVAL", 77));
    desk.run(new SemCtl.SetAllNumbered(set, 9, "SETALL", List.of(5, 6, 7)));
    assertEquals(List.of(5, 6, 7), desk.run(new SemCtl.All(set, -3, "GETALL")));
    assertEquals(SELF.value(), desk.run(new SemCtl.One(set, 1, "GETPID")));
    assertEquals(new SemaphoreRow(2, 7, 0, 0, SELF, 0, List.of()), desk.semaphores(set).get(2));
  }

  @Test
  void aValueOutOfRangeIsRefusedByTheKernelOrDoesNotFit() {
    SemaphoreSet set = desk.set(0, 0);
    String range = "a value must be from 0 to semvmx, 32767, but is ";
    for (int value : new int[] {-1, 32768, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      ProblemException e = desk.failure(new SemCtl.SetOne(set, 0, "SETVAL", value));
      assertEquals(new Problem.CallFailed("semctl", Errno.ERANGE, range + value), e.problem());
    }
    assertEquals(
        new Problem.CallFailed("semctl", Errno.ERANGE, range + 40000),
        desk.failure(new SemCtl.SetAll(set, "SETALL", List.of(40000, 1))).problem());
    assertEquals(
        new Problem.OutOfRange("a value", "0", "65535", "-1"),
        desk.failure(new SemCtl.SetAll(set, "SETALL", List.of(0, -1))).problem());
    for (List<Integer> wrong : List.of(List.<Integer>of(), List.of(1), List.of(1, 2, 3))) {
      ProblemException e = desk.failure(new SemCtl.SetAll(set, "SETALL", wrong));
      assertEquals("bad-value", e.problem().code());
    }
    assertEquals(List.of(0, 0), desk.values(set));
  }

  @Test
  void aSemaphoreThatTheSetDoesNotHave() {
    SemaphoreSet set = desk.set(0);
    for (int num : new int[] {1, -1, Integer.MAX_VALUE}) {
      String detail = "semaphore " + num + " is none of sem#1, which has only 0";
      for (String cmd : List.of("GETVAL", "GETPID", "GETNCNT", "GETZCNT")) {
        ProblemException e = desk.failure(new SemCtl.One(set, num, cmd));
        assertEquals(new Problem.CallFailed("semctl", Errno.EINVAL, detail), e.problem());
        assertNull(e.hint());
      }
      ProblemException e = desk.failure(new SemCtl.SetOne(set, num, "SETVAL", 1));
      assertEquals(new Problem.CallFailed("semctl", Errno.EINVAL, detail), e.problem());
    }
    SemaphoreSet none = SemaphoreSet.passing(-1, null);
    for (ProblemException e :
        List.of(
            desk.failure(new SemCtl.All(none, 0, "GETALL")),
            desk.failure(new SemCtl.SetAll(none, "SETALL", List.of(1, 2, 3))),
            desk.failure(new SemCtl.One(none, 0, "GETVAL")),
            desk.failure(new Sems.Of(none)))) {
      assertEquals(
          new Problem.CallFailed("semctl", Errno.EINVAL, "there is no semaphore set -1"),
          e.problem());
    }
  }

  @Test
  void whatIsNotNamedKeepsItsValue() {
    SemaphoreSet set = desk.set(0);
    SetStat before = desk.run(new SemCtl.Stat(set, 0, "IPC_STAT"));
    assertNull(before.sem_otime());
    desk.run(new SemPost(set, 0, 0));
    desk.run(new SemCtl.Change(set, 0, "IPC_SET", new PermChange(new Mode(0644), null, null)));
    SetStat after = desk.run(new SemCtl.Stat(set, 0, "IPC_STAT"));
    assertNotNull(after.sem_otime());
    assertEquals(new Mode(0644), after.mode());
    assertEquals(before.uid(), after.uid());
    assertEquals(before.gid(), after.gid());
    desk.run(
        new SemCtl.Change(
            set, 0, "IPC_SET", new PermChange(new Mode(0600), before.uid(), before.gid())));
    ProblemException nobody =
        desk.failure(
            new SemCtl.Change(set, 0, "IPC_SET", new PermChange(null, new Uid(-1), new Gid(-1))));
    assertEquals(Errno.EINVAL, errno(nobody));
    assertTrue(nobody.hint().contains("-1"), nobody.hint());
  }

  @Test
  void theListAgreesWithEachSet() {
    SemaphoreSet set = desk.set(1, 2, 3);
    SetStat stat = desk.run(new SemCtl.Stat(set, 0, "IPC_STAT"));
    List<SetRow> rows = Desk.list(desk.run(new Sems.All()));
    SetRow row = rows.stream().filter(each -> each.id() == set.id()).findFirst().orElseThrow();
    assertEquals(SetRow.of(stat, row.owner()), row);
    assertFalse(row.owner().isEmpty());
    assertTrue(Desk.list(new SemMechanism().objects(desk)).contains(row));
    assertEquals(List.of(), desk.notes());
  }

  @Test
  void slotsAndLimits() {
    SemaphoreSet set = desk.set(1, 2);
    SemInfo limits = desk.run(new SemCtl.Info(SemaphoreSet.passing(0, null), 0, "IPC_INFO"));
    assertEquals(Limit.SEMMSL.now(), limits.semmsl());
    assertEquals(Limit.SEMMNS.now(), limits.semmns());
    assertEquals(Limit.SEMOPM.now(), limits.semopm());
    assertEquals(Limit.SEMMNI.now(), limits.semmni());
    assertEquals(Limit.SEMVMX, limits.semvmx());
    SemInfo use = desk.run(new SemCtl.Info(SemaphoreSet.passing(0, null), 0, "SEM_INFO"));
    assertTrue(use.semusz() >= 1 && use.semaem() >= 2);
    int found = -1;
    for (int slot = 0; slot <= use.highest() && found < 0; slot++) {
      try {
        SetStat any = desk.run(new SemCtl.Slot(slot, 0, "SEM_STAT_ANY"));
        found = any.id() == set.id() ? slot : -1;
      } catch (ProblemException e) {
        assertEquals(Errno.EINVAL, errno(e)); // an empty slot
      }
    }
    assertEquals(
        desk.run(new SemCtl.Stat(set, 0, "IPC_STAT")),
        desk.run(new SemCtl.Slot(found, 0, "SEM_STAT")));
    assertNotNull(desk.failure(new SemCtl.Slot(30000, 0, "SEM_STAT")).hint());
    assertNotNull(
        desk.failure(new SemCtl.Info(SemaphoreSet.passing(-1, null), 0, "IPC_INFO")).hint());
  }

  /** Root may do anything, so this is somebody else. */
  @Test
  void whoOwnsWhatIsRefusedIsSaid() {
    SemaphoreSet set = desk.run(new SemGet(key, 1, CREATE | 0600, true));
    desk.run(new SemCtl.Change(set, 0, "IPC_SET", new PermChange(new Mode(0), null, null)));
    String whose = set.whose();
    assertTrue(whose.endsWith(", mode 000"), whose);
    record Case(String call, String detail, String hint, ProblemException e) {}
    Unprivileged.run(
        () -> {
          String read = "no permission to read semaphore set sem#1";
          String change = "no permission to change the values of semaphore set sem#1";
          for (Case each :
              List.of(
                  new Case(
                      "semget",
                      null,
                      whose + "; ask only for what the mode allows you",
                      desk.failure(new SemGet(key, 0, 0600, false))),
                  new Case(
                      "semctl", read, whose, desk.failure(new SemCtl.Stat(set, 0, "IPC_STAT"))),
                  new Case("semctl", read, whose, desk.failure(new SemCtl.One(set, 0, "GETVAL"))),
                  new Case("semctl", read, whose, desk.failure(new SemCtl.All(set, 0, "GETALL"))),
                  new Case(
                      "semctl",
                      change,
                      whose,
                      desk.failure(new SemCtl.SetOne(set, 0, "SETVAL", 1))),
                  new Case(
                      "semctl",
                      change,
                      whose,
                      desk.failure(new SemCtl.SetAll(set, "SETALL", List.of(1)))),
                  new Case("semop", change, whose, desk.failure(desk.op(set, "0:1"))),
                  new Case(
                      "semop",
                      "no permission to read the values of semaphore set sem#1",
                      whose,
                      desk.failure(desk.op(set, "0:0"))),
                  new Case(
                      "semctl",
                      read,
                      "what is not named is read first; name all of mode uid gid",
                      desk.failure(
                          new SemCtl.Change(
                              set, 0, "IPC_SET", new PermChange(new Mode(0600), null, null)))))) {
            assertEquals(
                new Problem.CallFailed(each.call, Errno.EACCES, each.detail), each.e.problem());
            assertEquals(each.hint, each.e.hint());
          }
          // What may not be read is listed all the same, and gets a handle.
          assertEquals(
              List.of(new SemaphoreRow(0, null, null, null, null, 0, List.of())),
              desk.semaphores(set));
          assertNull(new SemSet(SemaphoreSet.passing(set.id(), null)).run(desk).key());
          return null;
        });
  }

  @Test
  void onlyItsOwnerMayRemoveIt() {
    SemaphoreSet set = desk.set(0);
    desk.run(new SemCtl.Change(set, 0, "IPC_SET", new PermChange(new Mode(0666), null, null)));
    if (desk.run(new SemCtl.Stat(set, 0, "IPC_STAT")).cuid().value() != 0) {
      return; // then it is ours, and nobody else is there to ask
    }
    Unprivileged.run(
        () -> {
          ProblemException e = desk.failure(new SemCtl.Remove(set, 0, "IPC_RMID"));
          assertEquals(Errno.EPERM, errno(e));
          assertEquals("no permission to change semaphore set sem#1", detail(e));
          assertTrue(e.hint().contains("its owner, its creator"), e.hint());
          assertEquals(List.of(0), desk.values(set));
          return null;
        });
  }

  @Test
  void whichLimitIsReachedIsSaid() {
    String hint = new SemGet(new Key(0), 5, 0600, false).hint(Errno.ENOSPC, desk);
    assertTrue(hint.startsWith("remove sets that sems lists, or raise the "), hint);
    assertTrue(hint.endsWith(" number of /proc/sys/kernel/sem"), hint);
    // Lowering the limits is for root, in a namespace where that harms nobody.
    OwnNamespace.run(
        () -> {
          Files.writeString(Path.of("/proc/sys/kernel/sem"), "4 7 3 2");
          SemGet four = new SemGet(new Key(0), 4, 0600, true);
          desk.run(four);
          ProblemException e = desk.failure(four);
          assertEquals(
              "4 semaphores are in use and 4 more are asked for, but semmns is 7", detail(e));
          assertEquals(
              "remove sets that sems lists, or raise the second number of /proc/sys/kernel/sem",
              e.hint());
          SemaphoreSet set = desk.set(0);
          e = desk.failure(new SemGet(new Key(0), 1, 0600, true));
          assertEquals(
              new Problem.CallFailed(
                  "semget", Errno.ENOSPC, "there are 2 semaphore sets, and semmni is 2"),
              e.problem());
          assertEquals(
              "remove sets that sems lists, or raise the fourth number of /proc/sys/kernel/sem",
              e.hint());
          assertEquals(
              "4 operations are asked for, but semopm is 3",
              detail(desk.failure(desk.op(set, "0:1", "0:1", "0:1", "0:1"))));
          desk.close();
          return null;
        });
  }

  @Test
  void whatCannotBeASetIsRefused() {
    for (String text :
        List.of("", "x", "key:", "key:x", "key:0", "key:IPC_PRIVATE", "2147483648")) {
      assertThrows(ProblemException.class, () -> kind.check(text), text);
      ProblemException e = assertThrows(ProblemException.class, () -> kind.read(text, desk), text);
      assertFalse(e.problem() instanceof Problem.CallFailed, text);
    }
    kind.check("-1");
    assertEquals(-1, kind.read("-1", desk).id());
    assertEquals(
        new Problem.CallFailed("semget", Errno.ENOENT, "no semaphore set has the key " + key),
        assertThrows(ProblemException.class, () -> kind.read("key:" + key, desk)).problem());
  }

  @Test
  void completionOffersTheSetsThereAre() {
    SemaphoreSet set = desk.run(new SemGet(key, 2, CREATE | 0600, true));
    var found = kind.complete(desk, parameter -> null, "");
    var one =
        found.stream()
            .filter(each -> each.text().equals(Integer.toString(set.id())))
            .findFirst()
            .orElseThrow();
    assertTrue(one.description().startsWith("2 semaphores, "), one.description());
    assertTrue(found.stream().anyMatch(each -> each.text().equals("key:" + key)));
  }
}
