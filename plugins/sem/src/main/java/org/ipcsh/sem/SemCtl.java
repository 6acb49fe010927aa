package org.ipcsh.sem;

import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Session;
import org.ipcsh.api.Word;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcErrors;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.PermChange;

/**
 * semctl(2). The number of the semaphore goes to the kernel also where it does not look at it.
 *
 * @param <R> what the form gives
 */
@Command(
    name = "semctl",
    man = "semctl(2)",
    summary = "Look at a set of System V semaphores, change it or remove it.",
    search = {"stat", "remove", "delete", "chmod", "chown", "limits", "value", "initialise"})
public sealed interface SemCtl<R> extends Action<R> {
  /** The set that a form is about; null where it is about none. */
  default SemaphoreSet set() {
    return null;
  }

  @Override
  default String hint(Errno errno, Session session) {
    return Sets.hint(errno, set());
  }

  /** A number of one semaphore. */
  record One(
      @Arg("the set") SemaphoreSet set,
      @Arg(value = "which semaphore, from 0", otherwise = "0") int num,
      @Word({"GETVAL", "GETPID", "GETNCNT", "GETZCNT"}) String cmd)
      implements SemCtl<Integer> {
    @Override
    public Integer run(Session session) {
      return new Sets(session).get(set, num, SemCommand.valueOf(cmd));
    }
  }

  /** Sets one semaphore. */
  record SetOne(
      @Arg("the set") SemaphoreSet set,
      @Arg(value = "which semaphore, from 0", otherwise = "0") int num,
      @Word("SETVAL") String cmd,
      @Arg("its value, 0 to 32767") int value)
      implements SemCtl<Void> {
    @Override
    public Void run(Session session) {
      new Sets(session).set(set, num, value);
      return null;
    }
  }

  /** The values of all. */
  record All(
      @Arg("the set") SemaphoreSet set,
      @Arg(value = "which semaphore, from 0", otherwise = "0") int num,
      @Word("GETALL") String cmd)
      implements SemCtl<List<Integer>> {
    @Override
    public List<Integer> run(Session session) {
      return new Sets(session).all(set, num);
    }
  }

  /** Sets all. */
  record SetAll(
      @Arg("the set") SemaphoreSet set,
      @Word("SETALL") String cmd,
      @Arg("a value for each semaphore") List<Integer> values)
      implements SemCtl<Void> {
    @Override
    public Void run(Session session) {
      new Sets(session).all(set, 0, values);
      return null;
    }
  }

  /** Sets all, as it is written where one writes all arguments. */
  record SetAllNumbered(
      @Arg("the set") SemaphoreSet set,
      @Arg("which semaphore, from 0") int num,
      @Word("SETALL") String cmd,
      @Arg("a value for each semaphore") List<Integer> values)
      implements SemCtl<Void> {
    @Override
    public Void run(Session session) {
      new Sets(session).all(set, num, values);
      return null;
    }
  }

  /** Looks at a set. */
  record Stat(
      @Arg("the set") SemaphoreSet set,
      @Arg(value = "which semaphore, from 0", otherwise = "0") int num,
      @Word("IPC_STAT") String cmd)
      implements SemCtl<SetStat> {
    @Override
    public SetStat run(Session session) {
      return new Sets(session).stat(set, num);
    }
  }

  /** Changes a set. */
  record Change(
      @Arg("the set") SemaphoreSet set,
      @Arg(value = "which semaphore, from 0", otherwise = "0") int num,
      @Word("IPC_SET") String cmd,
      PermChange change)
      implements SemCtl<Void> {
    @Override
    public Void run(Session session) {
      new Sets(session).change(set, num, change);
      return null;
    }

    @Override
    public String hint(Errno errno, Session session) {
      return switch (errno) {
        case EACCES -> "what is not named is read first; name all of mode uid gid";
        case EINVAL -> set.listed() ? "a uid or gid of -1 is nobody" : Sets.hint(errno, set);
        default -> Sets.hint(errno, set);
      };
    }
  }

  /** Removes a set, and closes the handles of it. */
  record Remove(
      @Arg("the set") SemaphoreSet set,
      @Arg(value = "which semaphore, from 0", otherwise = "0") int num,
      @Word("IPC_RMID") String cmd)
      implements SemCtl<Void> {
    @Override
    public Void run(Session session) {
      new Sets(session).remove(set, num);
      return null;
    }
  }

  /** The limits of the system, or what all sets take together. */
  record Info(
      @Arg(value = "any set or number: not used, but must not be negative", otherwise = "0")
          SemaphoreSet set,
      @Arg(value = "which semaphore, from 0", otherwise = "0") int num,
      @Word({"IPC_INFO", "SEM_INFO"}) String cmd)
      implements SemCtl<SemInfo> {
    @Override
    public SemInfo run(Session session) {
      boolean limits = cmd.equals(IpcCommand.IPC_INFO.name());
      return new Sets(session)
          .info(set.id(), num, limits ? IpcCommand.IPC_INFO : SemCommand.SEM_INFO);
    }

    @Override
    public String hint(Errno errno, Session session) {
      return IpcErrors.hintOfInfo(errno);
    }
  }

  /** Looks at the set in a slot of the kernel's table. */
  record Slot(
      @Arg("the slot, from 0") int index,
      @Arg(value = "which semaphore, from 0", otherwise = "0") int num,
      @Word({"SEM_STAT", "SEM_STAT_ANY"}) String cmd)
      implements SemCtl<SetStat> {
    @Override
    public SetStat run(Session session) {
      return new Sets(session).slot(index, num, SemCommand.valueOf(cmd));
    }

    @Override
    public String hint(Errno errno, Session session) {
      return IpcErrors.hintOfSlot(errno, IpcFamily.SEM, "set");
    }
  }
}
