package org.ipcsh.msg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Unsigned;
import org.ipcsh.linux.Limit;
import org.ipcsh.linux.desk.Waiting;
import org.ipcsh.linux.sysv.IpcWait;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MessagesTest {
  private static final int NOWAIT = (int) IpcWait.IPC_NOWAIT.number();
  private static final int NOERROR = (int) MsgFlag.MSG_NOERROR.number();
  private static final int EXCEPT = (int) MsgFlag.MSG_EXCEPT.number();
  private static final int COPY = (int) MsgFlag.MSG_COPY.number();

  private final Desk desk = new Desk();
  private final MessageQueue queue = desk.queue();

  @AfterEach
  void end() {
    desk.close();
  }

  private void failsWith(String call, Errno errno, String detail, ProblemException e) {
    assertEquals(new Problem.CallFailed(call, errno, detail), e.problem());
    assertTrue(e.hint() == null || !e.hint().isEmpty());
  }

  @Test
  void messagesComeByTheirType() {
    for (int type : new int[] {3, 1, 2, 1}) {
      desk.send(queue, type, "t" + type);
    }
    assertEquals(new Message(2, Bytes.of("t2")), desk.receive(queue, 2, 0));
    assertEquals(new Message(1, Bytes.of("t1")), desk.receive(queue, -2, 0));
    assertEquals(new Message(3, Bytes.of("t3")), desk.receive(queue, 1, EXCEPT));
    assertEquals(new Message(1, Bytes.of("t1")), desk.receive(queue, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 33, 8191, 8192})
  void aMessageOfAnyLengthArrivesAsItWas(int size) {
    byte[] text = new byte[size];
    for (int i = 0; i < size; i++) {
      text[i] = (byte) (i * 7);
    }
    desk.run(new MsgSnd(queue, Long.MAX_VALUE, Payload.of(Bytes.copyOf(text)), 0, null));
    assertEquals(new Message(Long.MAX_VALUE, Bytes.copyOf(text)), desk.receive(queue, 0, 0));
  }

  @Test
  void aSizeRefusesOrCutsWhatIsLonger() {
    desk.send(queue, 1, "hello");
    failsWith(
        "msgrcv",
        Errno.E2BIG,
        "the message is longer than 2 bytes",
        desk.failure(new MsgRcv(queue, 0, 0, 2L, null)));
    assertEquals(new Message(1, Bytes.of("he")), desk.run(new MsgRcv(queue, 0, NOERROR, 2L, null)));
    desk.send(queue, 1, "hello");
    assertEquals(
        new Message(1, Bytes.of("hello")), desk.run(new MsgRcv(queue, 0, 0, 1L << 40, null)));
    desk.send(queue, 1, "hello");
    assertEquals(new Message(1, Bytes.of("hello")), desk.receive(queue, 0, NOERROR));
  }

  @Test
  void withoutASizeAMessageOfAnyLengthIsTaken() {
    desk.send(queue, 1, "hello");
    queue.room(1); // as if msgmax had been lower when it was asked
    assertEquals(new Message(1, Bytes.of("hello")), desk.receive(queue, 0, 0));
  }

  @Test
  void theKernelJudges() {
    int most = (int) org.ipcsh.msg.Limit.MSGMAX.now();
    failsWith(
        "msgsnd",
        Errno.EINVAL,
        "the type must be greater than 0, but is 0",
        desk.failure(new MsgSnd(queue, 0, Payload.of(Bytes.EMPTY), 0, null)));
    failsWith(
        "msgsnd",
        Errno.EINVAL,
        "the text has " + (most + 1) + " bytes, and msgmax is " + most,
        desk.failure(new MsgSnd(queue, 1, Payload.of(Bytes.wrap(new byte[most + 1])), 0, null)));
    failsWith(
        "msgsnd",
        Errno.EINVAL,
        "there is no queue -1",
        desk.failure(
            new MsgSnd(MessageQueue.passing(-1, null), 1, Payload.of(Bytes.EMPTY), 0, null)));
    failsWith(
        "msgrcv",
        Errno.EINVAL,
        "the size must be from 0 to 9223372036854775807, but is -1",
        desk.failure(new MsgRcv(queue, 0, NOWAIT, -1L, null)));
    failsWith(
        "msgrcv",
        Errno.EINVAL,
        "MSG_COPY must come with IPC_NOWAIT",
        desk.failure(new MsgRcv(queue, 0, COPY, null, null)));
    failsWith(
        "msgrcv",
        Errno.EINVAL,
        "MSG_COPY and MSG_EXCEPT do not go together",
        desk.failure(new MsgRcv(queue, 0, COPY | EXCEPT | NOWAIT, null, null)));
    desk.send(queue, 1, "hello");
    ProblemException tooLong =
        desk.failure(new MsgRcv(queue, 0, COPY | NOERROR | NOWAIT, 2L, null));
    failsWith(
        "msgrcv",
        Errno.EINVAL,
        "MSG_COPY cuts nothing, and the message at index 0 is longer than 2 bytes",
        tooLong);
    assertEquals(
        "drop --size: MSG_COPY cuts nothing",
        desk.failure(new MsgRcv(queue, 0, COPY | NOWAIT, 2L, null)).hint());
  }

  @Test
  void whatIsMissingIsSaid() {
    desk.send(queue, 5, "five");
    record Case(long type, int flags, String detail) {}
    for (Case each :
        List.of(
            new Case(4, NOWAIT, "queue msg#1 has no message of type 4"),
            new Case(-4, NOWAIT, "queue msg#1 has no message of a type up to 4"),
            new Case(5, NOWAIT | EXCEPT, "queue msg#1 has no message of a type other than 5"),
            new Case(1, NOWAIT | COPY, "queue msg#1 has no message at index 1"))) {
      failsWith(
          "msgrcv",
          Errno.ENOMSG,
          each.detail,
          desk.failure(new MsgRcv(queue, each.type, each.flags, null, null)));
    }
    assertEquals(new Message(5, Bytes.of("five")), desk.receive(queue, 0, NOWAIT | COPY));
    assertEquals(new Message(5, Bytes.of("five")), desk.receive(queue, Long.MIN_VALUE, 0));
    failsWith(
        "msgrcv",
        Errno.ENOMSG,
        "queue msg#1 has no message",
        desk.failure(new MsgRcv(queue, 0, NOWAIT, null, null)));
  }

  @Test
  void aFullQueueSaysHowFull() {
    Bytes half = Bytes.wrap(new byte[8192]);
    desk.run(new MsgSnd(queue, 1, Payload.of(half), 0, null));
    desk.run(new MsgSnd(queue, 1, Payload.of(half), 0, null));
    failsWith(
        "msgsnd",
        Errno.EAGAIN,
        "queue msg#1 is full (16384 of 16384 bytes)",
        desk.failure(new MsgSnd(queue, 1, Payload.of(Bytes.of("x")), NOWAIT, null)));
    desk.receive(queue, 0, 0);
    desk.run(
        new MsgCtl.Change(queue, "IPC_SET", new QueueChange(new Unsigned(8197), null, null, null)));
    failsWith(
        "msgsnd",
        Errno.EAGAIN,
        "queue msg#1 has no room for 8192 bytes (8192 of 8197 bytes)",
        desk.failure(new MsgSnd(queue, 1, Payload.of(half), NOWAIT, null)));
    desk.receive(queue, 0, 0);
    desk.run(
        new MsgCtl.Change(queue, "IPC_SET", new QueueChange(new Unsigned(2), null, null, null)));
    desk.send(queue, 1, "");
    desk.send(queue, 1, "");
    failsWith(
        "msgsnd",
        Errno.EAGAIN,
        "queue msg#1 is full (2 of 2 messages)",
        desk.failure(new MsgSnd(queue, 1, Payload.of(Bytes.EMPTY), NOWAIT, null)));
  }

  @Test
  void waitingEndsWithTheQueueOrTheTime() {
    try (Limit limit = desk.task().within(Duration.ofMillis(20))) {
      ProblemException e = desk.failure(new MsgRcv(queue, 0, 0, null, null));
      assertEquals(new Problem.TimedOut(limit.time()), e.problem());
    }
    Desk other = new Desk();
    CompletableFuture<ProblemException> waiting =
        CompletableFuture.supplyAsync(() -> other.failure(new MsgRcv(queue, 0, 0, null, null)));
    while (waiting.isDone() || Waiting.threads(70, 188) == 0) {
      Thread.onSpinWait();
    }
    desk.run(new MsgCtl.Remove(queue, "IPC_RMID"));
    failsWith("msgrcv", Errno.EIDRM, "queue msg#1 was removed", waiting.join());
  }

  @Test
  void peekingLeavesAllWhereItIs() {
    desk.send(queue, 2, "a");
    desk.send(queue, 1, "b");
    List<PeekedMessage> all =
        List.of(new PeekedMessage(0, 2, Bytes.of("a")), new PeekedMessage(1, 1, Bytes.of("b")));
    assertEquals(all, list(desk.run(new MsgPeek(queue, List.of(), null))));
    assertEquals(List.of(all.get(1)), list(desk.run(new MsgPeek(queue, List.of(1L), null))));
    failsWith(
        "msgrcv",
        Errno.ENOMSG,
        "queue msg#1 has no message at index 2",
        desk.failure(new MsgPeek(queue, List.of(2L), null)));
    assertEquals(2, desk.run(new MsgCtl.Stat(queue, "IPC_STAT")).msg_qnum());
    desk.receive(queue, 0, 0);
    desk.receive(queue, 0, 0);
    assertEquals(List.of(), list(desk.run(new MsgPeek(queue, List.of(), null))));
  }

  @Test
  void aRemovedQueueIsClosed() {
    desk.run(new MsgCtl.Remove(MessageQueue.passing(queue.id(), null), "IPC_RMID"));
    assertEquals(
        "closed-handle", desk.failure(new MsgRcv(queue, 0, 0, null, null)).problem().code());
    assertNull(desk.notes().stream().findAny().orElse(null));
  }

  private static <T> List<T> list(Rows<T> rows) {
    List<T> all = new ArrayList<>();
    rows.forEachRemaining(all::add);
    rows.close();
    return all;
  }
}
