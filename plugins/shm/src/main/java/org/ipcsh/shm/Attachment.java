package org.ipcsh.shm;

import org.ipcsh.api.Errno;
import org.ipcsh.api.Passing;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.memory.Address;
import org.ipcsh.linux.memory.Memory;
import org.ipcsh.linux.memory.Range;

/** A segment that is attached to this process: what shmat(2) gave. Closing it detaches it. */
public final class Attachment extends Memory {
  private final int id;
  private final int flags;
  private final boolean named;
  private final Range range;

  private Attachment(int id, int flags, boolean named, Range range) {
    super("shmat");
    this.id = id;
    this.flags = flags;
    this.named = named;
    this.range = range;
  }

  /** One for a session to adopt. */
  static Attachment handle(int id, int flags, long address, long length) {
    return new Attachment(id, flags, true, new Range(address, length));
  }

  /** What stands for an address where this session has attached nothing. */
  static Attachment passing(Address address) {
    return new Attachment(-1, 0, false, new Range(address.number(), 0));
  }

  /** Where its bytes are. */
  Range range() {
    return range;
  }

  @Override
  protected Range reach(Session session, boolean writing) {
    return range;
  }

  @Override
  protected String label() {
    return named ? "attached segment " + this : "address " + new Address(range.address());
  }

  @Override
  protected String hint(Session session, long offset, boolean writing) {
    return writing && ShmFlag.SHM_RDONLY.in(flags)
        ? this + " was attached with SHM_RDONLY"
        : "a segment with SHM_NORESERVE or SHM_HUGETLB can lack memory for a page";
  }

  @Override
  protected void release(Session session) {
    Kernel kernel = Kernel.of(session);
    long result = range.unmap(() -> kernel.attempt(new Calls.Detach(range.address())));
    if (Kernel.failed(result)) {
      Errno errno = Kernel.errno(result);
      String detail = errno == Errno.EINVAL ? "nothing is attached at " + label() : null;
      throw new Problem.CallFailed("shmdt", errno, detail).thrown();
    }
  }

  @Override
  public Row facts() {
    return Row.of(
        "id",
        (long) id,
        "address",
        new Address(range.address()),
        "length",
        range.length(),
        "flags",
        ShmFlag.names(flags));
  }

  /** A peer attaches the segment itself, at an address of its own. */
  @Override
  public Passing passing() {
    return new Passing.ById("shm:shmat " + id + " NULL " + (flags & ~ShmFlag.placing()));
  }
}
