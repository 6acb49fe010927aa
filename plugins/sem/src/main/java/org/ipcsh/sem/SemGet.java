package org.ipcsh.sem;

import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Key;
import org.ipcsh.api.Option;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.sysv.IpcErrors;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.IpcFlag;
import org.ipcsh.linux.sysv.ListedIpc;

/** semget(2). */
@Command(
    name = "semget",
    man = "semget(2)",
    summary = "Get a set of System V semaphores, or create one.",
    search = {"semaphore", "lock", "mutex", "open", "create", "make"})
public record SemGet(
    @Arg("a number, or IPC_PRIVATE for a new set that no key finds") Key key,
    @Arg("how many semaphores; 0 for a set that is there") int nsems,
    @Arg(value = "IPC_CREAT, IPC_EXCL and a mode such as 0600", otherwise = "0")
        @Flags(IpcFlag.class)
        int flags,
    @Option("remove the set when its handle is closed or the session ends") boolean temporary)
    implements Action<SemaphoreSet> {

  @Override
  public SemaphoreSet run(Session session) {
    boolean fresh = IpcFamily.SEM.makes(key, flags);
    long id = Kernel.of(session).attempt(new Calls.Get(key.value(), nsems, flags));
    if (Kernel.failed(id)) {
      Errno errno = Kernel.errno(id);
      throw new Problem.CallFailed("semget", errno, detail(errno)).thrown();
    }
    SemaphoreSet set = session.adopt(SemaphoreSet.handle((int) id, key, temporary));
    set.made(fresh);
    return set;
  }

  private String detail(Errno errno) {
    return switch (errno) {
      case EINVAL -> invalid();
      case ENOSPC -> full();
      default -> null;
    };
  }

  /** The kernel has refused by now; this only finds out what it did not like. */
  private String invalid() {
    long most = Limit.SEMMSL.now();
    if (nsems < 0 || nsems > most) {
      return "the number of semaphores must be from 0 to semmsl, " + most + ", but is " + nsems;
    }
    ListedIpc there = there();
    return there != null
        ? "the set has " + there.number("nsems") + " semaphores, but " + nsems + " are asked for"
        : "a new set must have at least 1 semaphore";
  }

  private String full() {
    List<ListedIpc> all = IpcFamily.SEM.listed();
    long sets = Limit.SEMMNI.now();
    if (all.size() >= sets) {
      return "there are " + all.size() + " semaphore sets, and semmni is " + sets;
    }
    long used = all.stream().mapToLong(each -> each.number("nsems")).sum();
    return used
        + " semaphores are in use and "
        + nsems
        + " more are asked for, but semmns is "
        + Limit.SEMMNS.now();
  }

  private ListedIpc there() {
    return key.value() == 0
        ? null
        : IpcFamily.SEM.listed(each -> each.key().equals(key)).orElse(null);
  }

  @Override
  public String hint(Errno errno, Session session) {
    if (errno == Errno.EINVAL) {
      if (nsems > Limit.SEMMSL.now()) {
        return "take several sets, or raise " + Limit.SEMMSL.where();
      }
      return nsems >= 0 && there() != null ? "0 gets it whatever it has" : null;
    } else if (errno == Errno.ENOSPC) {
      boolean sets = IpcFamily.SEM.listed().size() >= Limit.SEMMNI.now();
      Limit limit = sets ? Limit.SEMMNI : Limit.SEMMNS;
      return "remove sets that sems lists, or raise " + limit.where();
    }
    String create = "semget " + key + " " + Math.max(1, nsems) + " IPC_CREAT|0600";
    return IpcErrors.hintOfGet(errno, IpcFamily.SEM, key, create);
  }
}
