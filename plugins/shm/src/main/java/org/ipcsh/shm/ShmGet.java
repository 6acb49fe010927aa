package org.ipcsh.shm;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Key;
import org.ipcsh.api.Option;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.memory.HugePages;
import org.ipcsh.linux.sysv.IpcErrors;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.IpcFlag;

/** shmget(2). */
@Command(
    name = "shmget",
    man = "shmget(2)",
    summary = "Get a System V shared memory segment, or create one.",
    search = {"segment", "shared", "memory", "open", "create", "make"})
public record ShmGet(
    @Arg("a number, or IPC_PRIVATE for a new segment that no key finds") Key key,
    @Arg("how many bytes it has, or must at least have; 0 for one that is there") long size,
    @Arg(
            value = "IPC_CREAT, IPC_EXCL, SHM_HUGETLB, SHM_NORESERVE and a mode such as 0600",
            otherwise = "0")
        @Flags({IpcFlag.class, ShmGetFlag.class, ShmHugePage.class})
        int flags,
    @Option("remove the segment when its handle is closed or the session ends") boolean temporary)
    implements Action<Segment> {

  @Override
  public Segment run(Session session) {
    boolean fresh = IpcFamily.SHM.makes(key, flags);
    int id = (int) Kernel.of(session).call(new Calls.Get(key.value(), size, flags));
    Segment segment = session.adopt(Segment.handle(id, key, temporary));
    segment.made(fresh);
    return segment;
  }

  @Override
  public String hint(Errno errno, Session session) {
    boolean huge = ShmGetFlag.SHM_HUGETLB.in(flags);
    return switch (errno) {
      case EINVAL -> invalid();
      case ENOSPC -> full();
      case EPERM ->
          huge ? "SHM_HUGETLB takes CAP_IPC_LOCK, or the group of hugetlb_shm_group" : null;
      case ENOMEM ->
          huge
              ? HugePages.tooFew(flags)
              : "the kernel promises no more memory; SHM_NORESERVE does without a promise";
      default -> {
        String create = "shmget " + key + " " + Math.max(size, 1) + " IPC_CREAT|0600";
        yield IpcErrors.hintOfGet(errno, IpcFamily.SHM, key, create);
      }
    };
  }

  /** The kernel has refused by now; this only finds out what it did not like. */
  private String invalid() {
    var there = key.value() == 0 ? null : IpcFamily.SHM.listed(one -> one.key().equals(key));
    if (there != null && there.isPresent()) {
      return "the segment has " + there.get().number("size") + " bytes; 0 takes any";
    } else if (size == 0) {
      return "a new segment has at least one byte";
    }
    return Long.compareUnsigned(size, Limit.SHMMAX.now()) > 0
        ? "a segment has at most " + Limit.SHMMAX.shown() + " bytes, " + Limit.SHMMAX.file()
        : ShmGetFlag.SHM_HUGETLB.in(flags) ? HugePages.sizes() : null;
  }

  private static String full() {
    int there = IpcFamily.SHM.listed().size();
    return there >= Limit.SHMMNI.now()
        ? "there can be "
            + Limit.SHMMNI.shown()
            + " segments: remove some that shms lists, or raise "
            + Limit.SHMMNI.file()
        : "all segments together can have "
            + Limit.SHMALL.shown()
            + " pages: remove some that shms lists, or raise "
            + Limit.SHMALL.file();
  }
}
