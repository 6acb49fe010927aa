package org.ipcsh.msg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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
import org.ipcsh.api.Unsigned;
import org.ipcsh.linux.sysv.IpcErrors;
import org.ipcsh.linux.sysv.IpcFlag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueuesTest {
  private static final int CREATE = (int) IpcFlag.IPC_CREAT.number();
  private static final int EXCLUSIVE = (int) IpcFlag.IPC_EXCL.number();

  /** One that no other queue on the machine has: made of this process's id. */
  private final Key key = new Key(0x69000000 | (int) ProcessHandle.current().pid());

  private final Desk desk = new Desk();
  private final MessageQueueKind kind = new MessageQueueKind();

  @AfterEach
  void end() {
    desk.close();
  }

  private static Errno errno(ProblemException e) {
    return ((Problem.CallFailed) e.problem()).errno();
  }

  @Test
  void aQueueIsMadeFoundAndRemoved() {
    ProblemException missing = desk.failure(new MsgGet(key, 0, false));
    assertEquals(Errno.ENOENT, errno(missing));
    assertTrue(missing.hint().contains("IPC_CREAT"), missing.hint());
    MessageQueue made = desk.run(new MsgGet(key, CREATE | 0640, true));
    assertEquals("msg#1", made.toString());
    assertEquals(Row.of("id", (long) made.id(), "key", key, "temporary", true), made.facts());
    ProblemException there = desk.failure(new MsgGet(key, CREATE | EXCLUSIVE | 0600, false));
    assertEquals(Errno.EEXIST, errno(there));
    assertTrue(there.hint().contains("mode 0640"), there.hint());
    assertSame(made, kind.read("key:" + key, desk));
    assertSame(made, kind.read(Integer.toString(made.id()), desk));
    int id = made.id();
    made.close(desk);
    ProblemException gone =
        desk.failure(new MsgCtl.Stat(MessageQueue.passing(id, null), "IPC_STAT"));
    assertEquals(
        new Problem.CallFailed("msgctl", Errno.EINVAL, "there is no queue " + id), gone.problem());
    assertEquals("msgs lists the queues there are", gone.hint());
  }

  @Test
  void closingATemporaryQueueThatIsGoneIsNoError() {
    MessageQueue queue = desk.queue();
    desk.kernel()
        .call(new Calls.Control(queue.id(), org.ipcsh.linux.sysv.IpcCommand.IPC_RMID, null, 0));
    queue.close(desk);
    queue.close(desk);
    assertNotNull(queue.closedAt());
  }

  @Test
  void aQueueThatIsNotTemporaryStays() {
    MessageQueue queue = desk.run(new MsgGet(new Key(0), 0600, false));
    int id = queue.id();
    queue.close(desk);
    MessageQueue again = desk.run(new MsgQueue(MessageQueue.passing(id, null)));
    try {
      assertEquals(id, again.id());
      assertEquals(new Key(0), again.key());
      assertEquals(new Passing.ById("msg:msgqueue " + id), again.passing());
      assertSame(again, desk.run(new MsgQueue(again)));
    } finally {
      desk.run(new MsgCtl.Remove(again, "IPC_RMID"));
    }
    assertNotNull(again.closedAt());
  }

  @Test
  void statTellsWhatHappened() {
    MessageQueue queue = desk.queue();
    QueueStat fresh = desk.run(new MsgCtl.Stat(queue, "IPC_STAT"));
    assertNull(fresh.msg_stime());
    assertNull(fresh.msg_rtime());
    assertNotNull(fresh.msg_ctime());
    assertEquals(new Mode(0600), fresh.mode());
    assertEquals(new Pid(0), fresh.msg_lspid());
    desk.send(queue, 1, "hello");
    desk.send(queue, 1, "you");
    desk.receive(queue, 0, 0);
    QueueStat used = desk.run(new MsgCtl.Stat(queue, "IPC_STAT"));
    assertEquals(1, used.msg_qnum());
    assertEquals(3, used.msg_cbytes().number());
    assertNotNull(used.msg_stime());
    assertEquals(new Pid((int) ProcessHandle.current().pid()), used.msg_lrpid());
  }

  @Test
  void onlyWhatIsAboveTheLimitTakesCapSysResource() {
    MessageQueue queue = desk.queue();
    long most = Limit.MSGMNB.now();
    assertEquals(
        "msg_qbytes above msgmnb, " + most + ", takes CAP_SYS_RESOURCE", hint(queue, most + 1));
    assertEquals(IpcErrors.hintOfControl(Errno.EPERM, queue), hint(queue, most));
  }

  private String hint(MessageQueue queue, long bytes) {
    QueueChange change = new QueueChange(new Unsigned(bytes), null, null, null);
    return new MsgCtl.Change(queue, "IPC_SET", change).hint(Errno.EPERM, desk);
  }

  @Test
  void whatIsNotNamedKeepsItsValue() {
    MessageQueue queue = desk.queue();
    QueueStat before = desk.run(new MsgCtl.Stat(queue, "IPC_STAT"));
    desk.run(
        new MsgCtl.Change(queue, "IPC_SET", new QueueChange(null, new Mode(0644), null, null)));
    desk.run(
        new MsgCtl.Change(queue, "IPC_SET", new QueueChange(new Unsigned(100), null, null, null)));
    QueueStat after = desk.run(new MsgCtl.Stat(queue, "IPC_STAT"));
    assertEquals(new Mode(0644), after.mode());
    assertEquals(100, after.msg_qbytes().number());
    assertEquals(before.uid(), after.uid());
    assertEquals(before.gid(), after.gid());
    desk.run(
        new MsgCtl.Change(
            queue,
            "IPC_SET",
            new QueueChange(new Unsigned(7), new Mode(0600), before.uid(), before.gid())));
    assertEquals(7, desk.run(new MsgCtl.Stat(queue, "IPC_STAT")).msg_qbytes().number());
    ProblemException nobody =
        desk.failure(
            new MsgCtl.Change(
                queue, "IPC_SET", new QueueChange(null, null, new Uid(-1), new Gid(-1))));
    assertEquals(Errno.EINVAL, errno(nobody));
    assertTrue(nobody.hint().contains("-1"), nobody.hint());
  }

  @Test
  void theListAgreesWithEachQueue() {
    MessageQueue queue = desk.queue();
    desk.send(queue, 1, "hello");
    QueueStat stat = desk.run(new MsgCtl.Stat(queue, "IPC_STAT"));
    List<QueueRow> rows = new ArrayList<>();
    desk.run(new Msgs()).forEachRemaining(rows::add);
    QueueRow row = rows.stream().filter(each -> each.id() == queue.id()).findFirst().orElseThrow();
    assertEquals(QueueRow.of(stat, row.owner()), row);
    assertFalse(row.owner().isEmpty());
    assertEquals(List.of(), desk.notes());
  }

  @Test
  void slotsAndLimits() {
    MessageQueue queue = desk.queue();
    MsgInfo limits = desk.run(new MsgCtl.Info(MessageQueue.passing(0, null), "IPC_INFO"));
    assertEquals(Limit.MSGMAX.now(), limits.msgmax());
    assertEquals(Limit.MSGMNI.now(), limits.msgmni());
    MsgInfo use = desk.run(new MsgCtl.Info(MessageQueue.passing(0, null), "MSG_INFO"));
    assertTrue(use.msgpool() >= 1);
    int found = -1;
    for (int slot = 0; slot <= use.highest() && found < 0; slot++) {
      try {
        QueueStat any = desk.run(new MsgCtl.Slot(slot, "MSG_STAT_ANY"));
        found = any.id() == queue.id() ? slot : -1;
      } catch (ProblemException e) {
        assertEquals(Errno.EINVAL, errno(e)); // an empty slot
      }
    }
    assertEquals(
        desk.run(new MsgCtl.Stat(queue, "IPC_STAT")), desk.run(new MsgCtl.Slot(found, "MSG_STAT")));
    assertNotNull(desk.failure(new MsgCtl.Slot(30000, "MSG_STAT")).hint());
    assertNotNull(desk.failure(new MsgCtl.Info(MessageQueue.passing(-1, null), "IPC_INFO")).hint());
  }

  @Test
  void whatCannotBeAQueueIsRefused() {
    for (String text :
        List.of("", "x", "key:", "key:x", "key:0", "key:IPC_PRIVATE", "2147483648")) {
      assertThrows(ProblemException.class, () -> kind.check(text + ""), text).problem();
      ProblemException e = assertThrows(ProblemException.class, () -> kind.read(text, desk), text);
      assertFalse(e.problem() instanceof Problem.CallFailed, text);
    }
    kind.check("-1");
    assertEquals(-1, kind.read("-1", desk).id());
    assertEquals(
        new Problem.CallFailed("msgget", Errno.ENOENT, "no queue has the key " + key),
        assertThrows(ProblemException.class, () -> kind.read("key:" + key, desk)).problem());
  }

  @Test
  void completionOffersTheQueuesThereAre() {
    MessageQueue queue = desk.run(new MsgGet(key, CREATE | 0600, true));
    List<String> texts =
        kind.complete(desk, parameter -> null, "").stream().map(each -> each.text()).toList();
    assertTrue(texts.contains(Integer.toString(queue.id())), texts + "");
    assertTrue(texts.contains("key:" + key), texts + "");
  }
}
