package org.ipcsh.shm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.memory.Address;
import org.ipcsh.linux.memory.Extent;
import org.ipcsh.linux.memory.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is attached: where, how it is touched, and what the shell could not survive. */
class AttachmentsTest {
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private long attached(Segment segment) {
    return desk.run(new ShmCtl.Stat(segment, "IPC_STAT")).shm_nattch();
  }

  private static Errno errno(ProblemException e) {
    return ((Problem.CallFailed) e.problem()).errno();
  }

  @Test
  void allWhoAttachItSeeTheSame() {
    Segment segment = desk.segment(10_000);
    Attachment one = desk.attach(segment, 0);
    Attachment two = desk.attach(segment, 0);
    desk.write(one, 9_995, "hello");
    assertEquals("hello", desk.read(two, 9_995, 5));
    assertEquals("hello", desk.read(new SegmentMemory(segment), 9_995, 5));
    assertEquals(2, attached(segment));
  }

  @Test
  void theRestOfTheLastPageIsNotReached() {
    Attachment attached = desk.attach(desk.segment(100), 0);
    assertEquals(
        "out-of-range", desk.failure(Desk.read(attached, 100, new Extent(1))).problem().code());
    assertEquals(
        "out-of-range", desk.failure(Desk.write(attached, 99, Bytes.of("ab"))).problem().code());
  }

  @Test
  void whatIsAttachedForReadingIsNotWritten() {
    Segment segment = desk.segment(4096);
    Attachment attached = desk.attach(segment, (int) ShmFlag.SHM_RDONLY.number());
    ProblemException e = desk.failure(Desk.write(attached, 7, Bytes.of("x")));
    assertEquals(Errno.EFAULT, errno(e));
    assertEquals(attached + " was attached with SHM_RDONLY", e.hint());
    desk.write(new SegmentMemory(segment), 7, "x");
    assertEquals("x", desk.read(attached, 7, 1));
  }

  @Test
  void aSegmentIsDetachedAgainAfterEachOperation() {
    Segment segment = desk.segment(4096);
    SegmentMemory memory = new SegmentMemory(segment);
    desk.write(memory, 0, "abc");
    desk.read(memory, 0, 3);
    desk.failure(Desk.read(memory, 4096, new Extent(1)));
    desk.run(new Shm.Dump("dump", memory, 0, Extent.ALL)).close();
    desk.failure(new Shm.Dump("dump", memory, -1, Extent.ALL));
    desk.run(new Shm.Find("find", memory, payload("b"), 0, Extent.ALL, null)).close();
    desk.run(new Shm.Diff("diff", memory, Bytes.of("abd"), 0, Extent.ALL)).close();
    desk.failure(new Shm.Diff("diff", memory, Bytes.of("abd"), 4, Extent.ALL));
    desk.failure(new Shm.Diff("diff", memory, (long) segment.id(), 0, new Extent(5000)));
    desk.failure(new Shm.Copy("copy", memory, memory, 0, 0, new Extent(5000)));
    assertEquals(0, attached(segment));
  }

  private static org.ipcsh.api.Payload payload(String text) {
    return org.ipcsh.api.Payload.of(Bytes.of(text));
  }

  @Test
  void whatIsDetachedIsAnErrorAndNoCrash() {
    Attachment attached = desk.attach(desk.segment(4096), 0);
    desk.run(new ShmDt(attached));
    assertNotNull(attached.closedAt());
    assertEquals(
        "closed-handle", desk.failure(Desk.read(attached, 0, Extent.ALL)).problem().code());
    ProblemException e = desk.failure(new ShmDt(Attachment.passing(new Address(0x10000))));
    assertEquals(Errno.EINVAL, errno(e));
  }

  @Test
  void anAddressIsWhatIsAttachedThere() {
    Attachment attached = desk.attach(desk.segment(4096), 0);
    AttachmentKind kind = new AttachmentKind();
    String address = new Address(attached.range().address()).toString();
    assertSame(attached, kind.read(address, desk));
  }

  @Test
  void oneSegmentTakesThePlaceOfAnother() {
    Attachment old = desk.attach(desk.segment(4096), 0);
    Segment segment = desk.segment(4000);
    desk.write(new SegmentMemory(segment), 0, "new");
    Address there = new Address(old.range().address());
    assertEquals(Errno.EINVAL, errno(desk.failure(new ShmAt(segment, there, 0))));
    int replacing = (int) ShmFlag.SHM_REMAP.number();
    Attachment attached = desk.run(new ShmAt(segment, there, replacing));
    assertEquals(there.number(), attached.range().address());
    assertEquals("new", desk.read(attached, 0, 3));
    assertNotNull(old.closedAt());
    attached.close(desk);
    assertEquals(0, attached(segment));
  }

  @Test
  void theShellsOwnMemoryIsNotReplaced() {
    Segment large = desk.segment(4 * Pages.size());
    Attachment small = desk.attach(desk.segment(Pages.size()), 0);
    int replacing = (int) ShmFlag.SHM_REMAP.number();
    for (long there : new long[] {small.range().address(), 0x10000, 0x7fff_ffff_0000L}) {
      ShmAt over = new ShmAt(large, new Address(there), replacing);
      assertEquals("would-replace", desk.failure(over).problem().code());
    }
    for (long there : new long[] {1, Pages.size(), 0xffff}) {
      ShmAt low = new ShmAt(large, new Address(there), 0);
      assertEquals("low-address", desk.failure(low).problem().code());
    }
    ShmAt rounded = new ShmAt(large, new Address(1), (int) ShmFlag.SHM_RND.number());
    assertEquals("low-address", desk.failure(rounded).problem().code());
    ShmAt nowhere = new ShmAt(large, Address.NULL, replacing);
    assertEquals(Errno.EINVAL, errno(desk.failure(nowhere)));
    assertTrue(small.range().mapped());
  }

  @Test
  void leavingDetaches() {
    Segment segment = desk.segment(4096);
    try (Desk other = new Desk()) {
      other.attach(segment, 0);
      assertEquals(1, attached(segment));
    }
    assertEquals(0, attached(segment));
  }
}
