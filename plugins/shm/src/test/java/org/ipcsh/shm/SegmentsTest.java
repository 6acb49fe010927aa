package org.ipcsh.shm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Passing;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Size;
import org.ipcsh.linux.memory.Address;
import org.ipcsh.linux.sysv.PermChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Segments: made, looked at, changed, removed, given by id and key. */
class SegmentsTest {
  private static final Pid ME = new Pid((int) ProcessHandle.current().pid());

  private final Desk desk = new Desk();
  private final Key key = new Key(0x71000000 | ME.value());

  @AfterEach
  void close() {
    desk.close();
  }

  private SegmentStat stat(Segment segment) {
    return desk.run(new ShmCtl.Stat(segment, "IPC_STAT"));
  }

  private SegmentRow row(Segment segment) {
    List<SegmentRow> rows = new ArrayList<>();
    desk.run(new Shms()).forEachRemaining(rows::add);
    return rows.stream().filter(row -> row.id() == segment.lastId()).findFirst().orElseThrow();
  }

  private static void failed(String call, Errno errno, String detail, ProblemException e) {
    assertEquals(new Problem.CallFailed(call, errno, detail), e.problem());
  }

  @Test
  void aSegmentIsWhatItWasMadeAs() {
    Segment segment = desk.run(new ShmGet(key, 10_000, 01000 | 0640, true));
    SegmentStat stat = stat(segment);
    assertEquals(key, stat.key());
    assertEquals(new Mode(0640), stat.mode());
    assertEquals(new Size(10_000), stat.shm_segsz());
    assertEquals(ME, stat.shm_cpid());
    assertEquals(0, stat.shm_nattch());
    assertNull(stat.shm_atime());
    assertNull(stat.status());
  }

  @Test
  void whatSetsHowManyHugePagesThereAreIsNamed() {
    int flags = 04000 | 21 << 26 | 0600;
    ProblemException e = desk.failure(new ShmGet(key, 1L << 50, 01000 | flags, true));
    failed("shmget", Errno.ENOMEM, null, e);
    assertTrue(e.hint().contains("of 2M: /sys/kernel/mm/hugepages/hugepages-2048kB/"), e::hint);
  }

  @Test
  void whoHasItAttachedIsKnown() {
    Segment segment = desk.segment(1 << 16);
    assertEquals(List.of(), row(segment).attached());
    Attachment one = desk.attach(segment, 0);
    Attachment two = desk.attach(segment, 0);
    desk.write(one, 0, "x");
    SegmentRow row = row(segment);
    assertEquals(List.of(ME), row.attached());
    assertEquals(2, row.shm_nattch());
    assertEquals(4096, row.rss().number());
    assertEquals(0, row.swap().number());
    desk.run(new ShmDt(one));
    desk.run(new ShmDt(two));
    assertEquals(List.of(), row(segment).attached());
    assertEquals(ME, row(segment).shm_lpid());
  }

  @Test
  void aSegmentThatIsRemovedStaysWhileItIsAttached() {
    Segment segment = desk.segment(4096);
    Attachment attached = desk.attach(segment, 0);
    desk.write(attached, 0, "still");
    desk.run(new ShmCtl.Remove(segment, "IPC_RMID"));
    assertEquals(List.of(attached), desk.handles());
    Segment gone = Segment.passing(segment.lastId(), null);
    assertEquals("SHM_DEST", stat(gone).status());
    assertEquals("still", desk.read(attached, 0, 5));
    attached.close(desk);
    failed(
        "shmctl",
        Errno.EINVAL,
        "there is no segment " + gone.lastId(),
        desk.failure(new ShmCtl.Stat(gone, "IPC_STAT")));
  }

  @Test
  void permissionsAndLocksChange() {
    Segment segment = desk.segment(4096);
    desk.run(new ShmCtl.Change(segment, "IPC_SET", new PermChange(new Mode(0604), null, null)));
    assertEquals(new Mode(0604), stat(segment).mode());
    desk.run(new ShmCtl.Lock(segment, "SHM_LOCK"));
    assertEquals("SHM_LOCKED", stat(segment).status());
    desk.run(new ShmCtl.Change(segment, "IPC_SET", new PermChange(new Mode(0600), null, null)));
    assertEquals("SHM_LOCKED", stat(segment).status());
    desk.run(new ShmCtl.Lock(segment, "SHM_UNLOCK"));
    assertNull(stat(segment).status());
  }

  @Test
  void aSegmentIsGivenByIdAndKeyToo() {
    Segment made = desk.run(new ShmGet(key, 4096, 01000 | 0600, true));
    SegmentKind kind = new SegmentKind();
    assertSame(made, kind.read(Integer.toString(made.id()), desk));
    assertSame(made, kind.read("key:" + key, desk));
    SegmentMemory memory = (SegmentMemory) new SharedMemoryKind().read(made.toString(), desk);
    assertSame(made, memory.segment());
    List<String> offered =
        new SharedMemoryKind()
            .complete(desk, parameter -> null, "").stream().map(each -> each.text()).toList();
    assertTrue(offered.contains(made.toString()), offered::toString);
    assertTrue(offered.contains("key:" + key), offered::toString);
    assertEquals(new Passing.ById("shm:shmseg " + made.id()), made.passing());
  }

  @Test
  void aHandleOfAnIdIsMadeOnce() {
    Segment made = desk.segment(4096);
    assertSame(made, desk.run(new ShmSeg(made)));
    Segment again = desk.run(new ShmSeg(Segment.passing(made.id(), null)));
    assertNotEquals(made, again);
    assertEquals(new Key(0), again.key());
  }

  @Test
  void sizesThatCannotBe() {
    failed("shmget", Errno.EINVAL, null, desk.failure(new ShmGet(new Key(0), 0, 0600, true)));
    failed("shmget", Errno.EINVAL, null, desk.failure(new ShmGet(new Key(0), -1, 0600, true)));
    desk.run(new ShmGet(key, 4096, 01000 | 0600, true));
    ProblemException e = desk.failure(new ShmGet(key, 4097, 0, false));
    failed("shmget", Errno.EINVAL, null, e);
    assertEquals("the segment has 4096 bytes; 0 takes any", e.hint());
  }

  @Test
  void hugePagesAreMissing() {
    int flags = (int) ShmGetFlag.SHM_HUGETLB.number() | 0600;
    ProblemException e = desk.failure(new ShmGet(new Key(0), 1L << 40, flags, true));
    assertTrue(e.hint().contains("nr_hugepages") || e.hint().contains("CAP_IPC_LOCK"), e::hint);
  }

  @Test
  void thePeerAttachesTheSegmentItself() {
    Segment segment = desk.segment(4096);
    Attachment attached = desk.attach(segment, (int) ShmFlag.SHM_RDONLY.number());
    assertEquals(new Passing.ById("shm:shmat " + segment.id() + " NULL 4096"), attached.passing());
    assertEquals(new Address(attached.range().address()), attached.facts().get("address"));
  }
}
