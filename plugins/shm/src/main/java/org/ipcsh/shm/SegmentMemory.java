package org.ipcsh.shm;

import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.memory.Memory;
import org.ipcsh.linux.memory.Range;

/**
 * The bytes of a segment that is given itself, and not as what shmat(2) gave: it is attached for
 * each operation, for reading only where nothing is written.
 */
final class SegmentMemory extends Memory {
  private final Segment segment;

  SegmentMemory(Segment segment) {
    super("shm");
    this.segment = segment;
  }

  Segment segment() {
    return segment;
  }

  @Override
  protected Range reach(Session session, boolean writing) {
    long length = new Segments(session).stat(segment).shm_segsz().number();
    int flags = writing ? 0 : (int) ShmFlag.SHM_RDONLY.number();
    long address = Kernel.of(session).attempt(new Calls.Attach(segment.id(), 0, flags));
    if (Kernel.failed(address)) {
      Errno errno = Kernel.errno(address);
      String detail = errno == Errno.EACCES ? "no permission for " + segment.label() : null;
      throw new Problem.CallFailed("shmat", errno, detail).thrown().hint(segment.whose());
    }
    return new Range(address, length);
  }

  @Override
  protected void leave(Session session, Range range) {
    Kernel kernel = Kernel.of(session);
    range.unmap(() -> kernel.call(new Calls.Detach(range.address())));
  }

  @Override
  protected String label() {
    return segment.label();
  }

  @Override
  protected String hint(Session session, long offset, boolean writing) {
    return "a segment with SHM_NORESERVE or SHM_HUGETLB can lack memory for a page";
  }

  @Override
  protected void release(Session session) {}

  @Override
  public Row facts() {
    return segment.facts();
  }
}
