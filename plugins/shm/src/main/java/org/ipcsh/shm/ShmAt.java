package org.ipcsh.shm;

import java.util.Optional;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.memory.Address;
import org.ipcsh.linux.memory.Pages;
import org.ipcsh.linux.sysv.IpcErrors;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.ListedIpc;

/** shmat(2). */
@Command(
    name = "shmat",
    man = "shmop(2)",
    summary = "Attach a System V shared memory segment to this process.",
    search = {"attach", "map"})
public record ShmAt(
    @Arg("the segment") Segment segment,
    @Arg(value = "where; NULL lets the kernel choose", otherwise = "NULL") Address address,
    @Arg(value = "SHM_RDONLY SHM_RND SHM_REMAP SHM_EXEC", otherwise = "0") @Flags(ShmFlag.class)
        int flags)
    implements Action<Attachment> {
  @Override
  public Attachment run(Session session) {
    Kernel kernel = Kernel.of(session);
    Calls.Attach call = new Calls.Attach(segment.id(), address.number(), flags);
    Attachment old = replaced(session);
    long result =
        old == null ? kernel.attempt(call) : old.range().replace(() -> kernel.attempt(call));
    if (Kernel.failed(result)) {
      Errno errno = Kernel.errno(result);
      throw new Problem.CallFailed("shmat", errno, detail(errno)).thrown();
    }
    Attachment attached =
        session.adopt(Attachment.handle(segment.lastId(), flags, result, length(session)));
    if (old != null) {
      old.close(session);
    }
    return attached;
  }

  /** How long it is; a segment that was attached keeps its length and can be looked at. */
  private long length(Session session) {
    Optional<ListedIpc> listed = listed();
    return listed.isPresent()
        ? listed.get().number("size")
        : new Segments(session).stat(segment).shm_segsz().number();
  }

  private Optional<ListedIpc> listed() {
    return IpcFamily.SHM.listed(one -> one.id() == segment.lastId());
  }

  /**
   * What SHM_REMAP would replace. The kernel would let it replace anything, the shell's own memory
   * too, so that it must be something of just that size that the session has attached there.
   */
  private Attachment replaced(Session session) {
    long at = ShmFlag.SHM_RND.in(flags) ? Pages.down(address.number()) : address.number();
    if (address.number() == 0) {
      return null; // with SHM_REMAP that is EINVAL
    }
    if (new Address(at).deadly()) {
      throw new Problem.Refused(
              "low-address", "the address", "NULL or at least 0x10000", address.toString())
          .thrown();
    }
    if (!ShmFlag.SHM_REMAP.in(flags)) {
      return null;
    }
    long pages = Pages.up(listed().map(one -> one.number("size")).orElse(0L));
    for (Handle handle : session.handles()) {
      if (handle instanceof Attachment old
          && old.range().address() == at
          && Pages.up(old.range().length()) == pages) {
        return old;
      }
    }
    throw new Problem.Refused(
            "would-replace",
            "what SHM_REMAP replaces",
            "a segment of the same size that is attached there",
            "something else at " + address)
        .thrown()
        .hint("the shell's own memory may be there");
  }

  private String detail(Errno errno) {
    return switch (errno) {
      case EINVAL -> segment.listed() ? null : "there is no " + segment.label();
      case EACCES -> "no permission for " + segment.label();
      case EIDRM -> segment.label() + " was removed";
      default -> null;
    };
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case EINVAL -> invalid();
      case EACCES ->
          ShmFlag.SHM_RDONLY.in(flags)
              ? segment.whose()
              : segment.whose() + "; with SHM_RDONLY only reading must be allowed";
      case EIDRM -> IpcErrors.another(IpcFamily.SHM);
      case ENOMEM -> "there is no room for it in the memory of this process";
      default -> null;
    };
  }

  private String invalid() {
    if (!segment.listed()) {
      return IpcErrors.elsewhere(IpcFamily.SHM);
    } else if (address.number() == 0) {
      return ShmFlag.SHM_REMAP.in(flags) ? "SHM_REMAP needs an address" : null;
    } else if (address.number() % Pages.size() != 0 && !ShmFlag.SHM_RND.in(flags)) {
      return "an address is a multiple of " + Pages.size() + ", or is made one by SHM_RND";
    }
    return "something is mapped at that address, or it is none";
  }
}
