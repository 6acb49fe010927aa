package org.ipcsh.sem;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.sysv.IpcErrors;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.IpcWait;

/** Operations on a set that are made all at once or not at all, semop(2). */
final class Operations {
  private final String command;
  private final SemaphoreSet set;
  private final List<SemBuf> all;

  /**
   * Describes them.
   *
   * @param command what errors are said to come from
   */
  Operations(String command, SemaphoreSet set, List<SemBuf> all) {
    this.command = command;
    this.set = set;
    this.all = List.copyOf(all);
  }

  /**
   * Makes them, waiting if need be.
   *
   * @param timeout how long at most, by the kernel's own clock; null for ever
   */
  void make(Session session, Duration timeout) {
    Kernel kernel = Kernel.of(session);
    long result = kernel.attempt(Calls.Operate.now(kernel, set.id(), all, timeout));
    if (!Kernel.failed(result)) {
      Adjustments.of(session).made(set.lastId(), all);
      return;
    }
    Errno errno = Kernel.errno(result);
    if (errno != Errno.EAGAIN) {
      throw new Problem.CallFailed(command, errno, detail(errno, kernel)).thrown();
    }
    Stopped stopped = stopped(kernel);
    if (timeout != null && !refuses(stopped)) {
      String why = "semtimedop answered EAGAIN";
      throw new Problem.TimedOut(timeout)
          .thrown()
          .hint(stopped == null ? why : why + ": " + stopped.said());
    }
    String said = stopped == null ? "it would have to wait" : stopped.said();
    throw new Problem.CallFailed(command, errno, said).thrown();
  }

  /** Whether it was IPC_NOWAIT that ended the call, and not the time. */
  private boolean refuses(Stopped stopped) {
    long flag = IpcWait.IPC_NOWAIT.number();
    return stopped != null
        ? stopped.operation.has(flag)
        : all.stream().anyMatch(each -> each.has(flag));
  }

  private String detail(Errno errno, Kernel kernel) {
    return switch (errno) {
      case EINVAL -> all.isEmpty() ? "no operation is given" : "there is no " + set.label();
      case E2BIG -> all.size() + " operations are asked for, but semopm is " + Limit.SEMOPM.now();
      case EFBIG -> set.missing(all.stream().mapToInt(SemBuf::num).max().orElse(0));
      case ERANGE -> range(kernel);
      case EACCES ->
          "no permission to " + (alters() ? "change" : "read") + " the values of " + set.label();
      case EIDRM -> set.label() + " was removed";
      default -> null;
    };
  }

  private boolean alters() {
    return all.stream().anyMatch(each -> each.delta() != 0);
  }

  private String range(Kernel kernel) {
    Stopped stopped = stopped(kernel);
    return stopped != null && stopped.operation.delta() > 0
        ? stopped.said()
        : "what SEM_UNDO would give back must be from -32768 to " + Limit.SEMVMX;
  }

  /**
   * The operation that a call stopped at.
   *
   * @param name that of the set
   * @param value what the semaphore was then, with the operations before it made
   */
  record Stopped(String name, SemBuf operation, int value) {
    /** The first that would have to wait or that fails; null if nothing stops them. */
    static Stopped at(String name, List<SemBuf> all, int[] values) {
      int[] now = values.clone();
      for (SemBuf each : all) {
        if (each.num() >= now.length) {
          return null;
        }
        int value = now[each.num()];
        int next = value + each.delta();
        if (each.delta() == 0 ? value != 0 : next < 0 || next > Limit.SEMVMX) {
          return new Stopped(name, each, value);
        }
        now[each.num()] = next;
      }
      return null;
    }

    String said() {
      String is = "semaphore " + operation.num() + " of " + name + " is " + value + ", and ";
      if (operation.delta() == 0) {
        return is + "0 waits until it is 0";
      }
      return is
          + operation.sign()
          + (operation.delta() < 0
              ? " would have to wait"
              : " would take it above semvmx, " + Limit.SEMVMX);
    }
  }

  /** Goes by what the values are a moment later; null if nothing stops it any more. */
  private Stopped stopped(Kernel kernel) {
    int[] values = values(kernel, set);
    return values == null ? null : Stopped.at(set.name(), all, values);
  }

  /** What the values of a set are now; null if they may not be read, or it is gone. */
  static int[] values(Kernel kernel, SemaphoreSet set) {
    int size = (int) set.size().orElse(0);
    ByteBuffer memory = kernel.scratch().of(size * Short.BYTES);
    long address = kernel.scratch().address();
    Calls.Control read = new Calls.Control(set.lastId(), 0, SemCommand.GETALL, address, null);
    if (size == 0 || Kernel.failed(kernel.attempt(read))) {
      return null; // one may change a set that one may not read
    }
    int[] values = new int[size];
    for (int i = 0; i < size; i++) {
      values[i] = memory.getShort() & 0xffff;
    }
    return values;
  }

  /** What helps after a failure of {@link #make}. */
  String hint(Errno errno, Session session) {
    return switch (errno) {
      case EAGAIN -> waited(session);
      case EINVAL -> all.isEmpty() ? null : IpcErrors.elsewhere(IpcFamily.SEM);
      case E2BIG -> "make them in several calls, or raise " + Limit.SEMOPM.where();
      case EACCES -> set.whose();
      case EIDRM -> IpcErrors.another(IpcFamily.SEM);
      case ENOMEM, ENOSPC -> "the kernel has no memory to keep what SEM_UNDO would undo";
      default -> null;
    };
  }

  private String waited(Session session) {
    String hint = "drop IPC_NOWAIT to wait";
    Stopped stopped = stopped(Kernel.of(session));
    Integer pid =
        stopped == null
            ? null
            : new Sets(session).look(set, stopped.operation.num(), SemCommand.GETPID);
    if (pid == null || pid == 0) {
      return hint;
    }
    boolean own = pid == ProcessHandle.current().pid();
    return hint
        + "; "
        + (own ? "this session" : "process " + new Pid(pid))
        + " was the last to change it";
  }
}
