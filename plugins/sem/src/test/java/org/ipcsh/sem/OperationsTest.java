package org.ipcsh.sem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ipcsh.api.Action;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.desk.Waiting;
import org.ipcsh.linux.sysv.IpcWait;
import org.ipcsh.linux.sysv.PermChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OperationsTest {
  private static final int NOWAIT = (int) IpcWait.IPC_NOWAIT.number();
  private static final int UNDO = (int) SemFlag.SEM_UNDO.number();

  private final Desk desk = new Desk();

  @AfterEach
  void end() {
    desk.close();
  }

  private static void failsWith(String call, Errno errno, String detail, ProblemException e) {
    assertEquals(new Problem.CallFailed(call, errno, detail), e.problem());
    assertTrue(e.hint() == null || !e.hint().isEmpty());
  }

  @Test
  void operationsAreMadeAllOrNone() {
    SemaphoreSet set = desk.set(5, 0, 0);
    desk.run(desk.op(set, "0:-2", "1:+3", "2:0", "1:-1"));
    assertEquals(List.of(3, 2, 0), desk.values(set));
    failsWith(
        "semop",
        Errno.EAGAIN,
        "semaphore 2 of sem#1 is 0, and -1 would have to wait",
        desk.failure(desk.op(set, "0:-2", "2:-1:N")));
    assertEquals(List.of(3, 2, 0), desk.values(set));
    failsWith(
        "semop",
        Errno.EAGAIN,
        "semaphore 0 of sem#1 is 1, and 0 waits until it is 0",
        desk.failure(desk.op(set, "0:-2", "0:0:N")));
    failsWith(
        "semop",
        Errno.EAGAIN,
        "semaphore 1 of set " + set.id() + " is 2, and -3 would have to wait",
        desk.failure(desk.op(SemaphoreSet.passing(set.id(), null), "1:-3:N")));
  }

  @Test
  void whoWasLastIsSaid() {
    SemaphoreSet set = desk.set(0);
    assertEquals(
        "drop IPC_NOWAIT to wait; this session was the last to change it",
        desk.failure(desk.op(set, "0:-1:N")).hint());
  }

  @Test
  void waitAndPostAreOperationsOfOne() {
    SemaphoreSet set = desk.set(1, 1);
    desk.run(new SemWait(set, 1, UNDO, null));
    assertEquals(List.of(1, 0), desk.values(set));
    assertEquals(1, desk.semaphores(set).get(1).semadj());
    failsWith(
        "semwait",
        Errno.EAGAIN,
        "semaphore 1 of sem#1 is 0, and -1 would have to wait",
        desk.failure(new SemWait(set, 1, NOWAIT, null)));
    desk.run(new SemPost(set, 1, UNDO));
    desk.run(new SemPost(set, 0, 0));
    assertEquals(List.of(2, 1), desk.values(set));
    assertEquals(0, desk.semaphores(set).get(1).semadj());
    failsWith(
        "sempost",
        Errno.EFBIG,
        "semaphore 2 is none of sem#1, which has 0 to 1",
        desk.failure(new SemPost(set, 2, 0)));
  }

  @Test
  void theKernelKeepsTheTime() {
    SemaphoreSet set = desk.set(0);
    Duration limit = Duration.ofMillis(20);
    ProblemException e = desk.failure(new SemWait(set, 0, 0, limit));
    assertEquals(new Problem.TimedOut(limit), e.problem());
    assertEquals(
        "semtimedop answered EAGAIN: semaphore 0 of sem#1 is 0, and -1 would have to wait",
        e.hint());
    // Not waiting at all is what the flag says, whatever the time.
    failsWith(
        "semwait",
        Errno.EAGAIN,
        "semaphore 0 of sem#1 is 0, and -1 would have to wait",
        desk.failure(new SemWait(set, 0, NOWAIT, Duration.ofDays(1))));
    assertEquals(
        new Problem.TimedOut(Duration.ZERO),
        desk.failure(new SemWait(set, 0, 0, Duration.ZERO)).problem());
    desk.run(new SemPost(set, 0, 0));
    desk.run(new SemWait(set, 0, 0, Duration.ofSeconds(Long.MAX_VALUE)));
  }

  @Test
  void aLimitFromOutsideWakesIt() {
    SemaphoreSet set = desk.set(0);
    try (var limit = desk.task().within(Duration.ofMillis(20))) {
      ProblemException e = desk.failure(new SemWait(set, 0, 0, Duration.ofDays(1)));
      assertEquals(new Problem.TimedOut(limit.time()), e.problem());
      assertNull(e.hint());
    }
  }

  @Test
  void whatIsBrokenOffGoesOnForTheRestOfTheTime() {
    SemaphoreSet set = desk.set(0);
    Duration day = Duration.ofDays(1);
    Calls.Operate call =
        Calls.Operate.now(desk.kernel(), set.id(), List.of(new SemBuf(0, (short) -1, 0)), day);
    Duration left = ((Calls.Operate) call.again()).timeout();
    assertTrue(left.compareTo(day) < 0, left + "");
    assertTrue(left.compareTo(day.minusMinutes(1)) > 0, left + "");
    Calls.Operate over =
        Calls.Operate.now(
            desk.kernel(), set.id(), List.of(new SemBuf(0, (short) -1, 0)), Duration.ZERO);
    assertEquals(Duration.ZERO, ((Calls.Operate) over.again()).timeout());
  }

  /** Runs it on a thread of its own and returns when that sleeps in the call. */
  private static CompletableFuture<ProblemException> asleep(Desk other, Action<?> action) {
    long before = sleepers();
    CompletableFuture<ProblemException> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                other.run(action);
                return null;
              } catch (ProblemException e) {
                return e;
              }
            },
            body -> new Thread(body).start()); // the common pool can have but one thread
    while (!waiting.isDone() && sleepers() == before) {
      Thread.onSpinWait();
    }
    return waiting;
  }

  private static long sleepers() {
    return Waiting.threads(220, 192);
  }

  @Test
  void whoWaitsIsCountedAndGoesOn() {
    SemaphoreSet set = desk.set(0, 1);
    CompletableFuture<ProblemException> more = asleep(new Desk(), desk.op(set, "0:-1"));
    CompletableFuture<ProblemException> zero = asleep(new Desk(), desk.op(set, "1:0"));
    SemaphoreRow first = desk.semaphores(set).get(0);
    SemaphoreRow second = desk.semaphores(set).get(1);
    assertEquals(List.of(1, 0), List.of(first.semncnt(), first.semzcnt()));
    assertEquals(List.of(0, 1), List.of(second.semncnt(), second.semzcnt()));
    Pid me = new Pid((int) ProcessHandle.current().pid());
    assertEquals(List.of(me), first.waiting());
    assertEquals(List.of(me), second.waiting());
    assertEquals(1, desk.run(new SemCtl.One(set, 0, "GETNCNT")));
    assertEquals(1, desk.run(new SemCtl.One(set, 1, "GETZCNT")));
    desk.run(desk.op(set, "0:+1", "1:-1"));
    assertNull(more.join());
    assertNull(zero.join());
  }

  @Test
  void whoWaitsWithSeveralOperationsDoesSoForTheFirstThatStopsIt() {
    SemaphoreSet set = desk.set(1, 3, 0);
    CompletableFuture<ProblemException> waiting =
        asleep(new Desk(), desk.op(set, "0:-1", "0:0", "1:-2", "1:-2", "2:-1"));
    List<SemaphoreRow> rows = desk.semaphores(set);
    assertEquals(List.of(0, 1, 0), rows.stream().map(SemaphoreRow::semncnt).toList());
    assertEquals(List.of(0, 1, 0), rows.stream().map(row -> row.waiting().size()).toList());
    desk.run(desk.op(set, "1:+1", "2:+1"));
    assertNull(waiting.join());
  }

  @Test
  void waitingEndsWithTheSet() {
    SemaphoreSet set = desk.set(0);
    CompletableFuture<ProblemException> waiting = asleep(new Desk(), desk.op(set, "0:-1"));
    desk.run(new SemCtl.Remove(set, 0, "IPC_RMID"));
    failsWith("semop", Errno.EIDRM, "semaphore set sem#1 was removed", waiting.join());
    failsWith(
        "semop",
        Errno.EINVAL,
        "there is no semaphore set " + set.lastId(),
        desk.failure(desk.op(SemaphoreSet.passing(set.lastId(), null), "0:1")));
  }

  @Test
  void theKernelJudges() {
    SemaphoreSet set = desk.set(0, 0);
    failsWith("semop", Errno.EINVAL, "no operation is given", desk.failure(desk.op(set)));
    failsWith(
        "semop",
        Errno.EFBIG,
        "semaphore 65535 is none of sem#1, which has 0 to 1",
        desk.failure(desk.op(set, "0:1", "65535:1")));
    failsWith(
        "semop",
        Errno.ERANGE,
        "semaphore 1 of sem#1 is 32767, and +1 would take it above semvmx, 32767",
        desk.failure(desk.op(set, "1:32767", "1:1")));
    int most = (int) Limit.SEMOPM.now();
    List<SemBuf> many =
        new ArrayList<>(Collections.nCopies(most, new SemBuf(0, (short) 0, NOWAIT)));
    desk.run(new SemOp(set, many, null));
    many.add(many.get(0));
    ProblemException e = desk.failure(new SemOp(set, many, null));
    failsWith(
        "semop", Errno.E2BIG, most + 1 + " operations are asked for, but semopm is " + most, e);
    assertTrue(e.hint().contains("the third number of /proc/sys/kernel/sem"), e.hint());
  }

  @Test
  void whatIsUndoneIsNotKnownOnceAnotherHasChangedTheSet() {
    SemaphoreSet set = desk.set(0, 0, 0);
    desk.run(desk.op(set, "0:+3:SEM_UNDO", "2:+1:SEM_UNDO"));
    desk.run(new SemCtl.SetOne(set, 1, "SETVAL", 7));
    assertEquals(List.of(-3, 0, -1), undone(set));
    Calls.Control another = new Calls.Control(set.id(), 1, SemCommand.SETVAL, 5, null);
    while (desk.semaphores(set).get(0).semadj() != null) {
      desk.kernel().call(another); // sem_ctime is in seconds: until the next one begins
    }
    assertEquals(Arrays.asList(null, 0, null), undone(set));
    desk.run(new SemCtl.Change(set, 0, "IPC_SET", new PermChange(new Mode(0640), null, null)));
    assertEquals(
        Arrays.asList(null, 0, null), undone(set), "that it changed it, too, says nothing");
    desk.run(new SemCtl.SetOne(set, 0, "SETVAL", 7));
    assertEquals(Arrays.asList(0, 0, null), undone(set));
    desk.run(desk.op(set, "0:+2:SEM_UNDO"));
    assertEquals(Arrays.asList(-2, 0, null), undone(set));
  }

  private List<Integer> undone(SemaphoreSet set) {
    return desk.semaphores(set).stream().map(SemaphoreRow::semadj).toList();
  }

  @Test
  void whatIsUndoneIsCounted() {
    SemaphoreSet set = desk.set(0, 9);
    desk.run(desk.op(set, "1:+1", "0:0:U", "0:+7:U", "1:-4:U"));
    assertEquals(List.of(-7, 4), desk.semaphores(set).stream().map(SemaphoreRow::semadj).toList());
    // What fails has changed nothing.
    desk.failure(desk.op(set, "0:+1:U", "1:-30:NU"));
    assertEquals(List.of(-7, 4), desk.semaphores(set).stream().map(SemaphoreRow::semadj).toList());
    desk.run(new SemCtl.SetOne(set, 1, "SETVAL", 3));
    assertEquals(List.of(-7, 0), desk.semaphores(set).stream().map(SemaphoreRow::semadj).toList());
    desk.run(new SemCtl.SetAll(set, "SETALL", List.of(1, 1)));
    assertEquals(List.of(0, 0), desk.semaphores(set).stream().map(SemaphoreRow::semadj).toList());
  }

  @Test
  void thereIsAnEndToWhatCanBeUndone() {
    SemaphoreSet set = desk.set(0);
    desk.run(desk.op(set, "0:32767:U", "0:-32767"));
    failsWith(
        "semop",
        Errno.ERANGE,
        "what SEM_UNDO would give back must be from -32768 to 32767",
        desk.failure(desk.op(set, "0:2:U")));
  }

  @Test
  void whatDoesNotFitTheStructIsRefused() {
    for (int num : new int[] {-1, 65536}) {
      assertEquals(
          new Problem.OutOfRange("num", "0", "65535", num + ""),
          assertThrows(ProblemException.class, () -> new SemBuf(num, (short) 0, 0)).problem());
    }
    assertThrows(ProblemException.class, () -> new SemBuf(0, (short) 0, 0x10000));
    assertEquals(-1, new SemBuf(0, (short) 0, -1).flags());
  }
}
