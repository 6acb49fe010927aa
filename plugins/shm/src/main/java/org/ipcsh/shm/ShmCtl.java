package org.ipcsh.shm;

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
 * shmctl(2).
 *
 * @param <R> what the form gives
 */
@Command(
    name = "shmctl",
    man = "shmctl(2)",
    summary = "Look at a System V shared memory segment, change it or remove it.",
    search = {"stat", "remove", "delete", "chmod", "chown", "limits", "lock"})
public sealed interface ShmCtl<R> extends Action<R> {

  /** Looks at a segment. */
  record Stat(@Arg("the segment") Segment segment, @Word("IPC_STAT") String cmd)
      implements ShmCtl<SegmentStat> {
    @Override
    public SegmentStat run(Session session) {
      return new Segments(session).stat(segment);
    }

    @Override
    public String hint(Errno errno, Session session) {
      return IpcErrors.hintOfControl(errno, segment);
    }
  }

  /** Changes a segment. */
  record Change(@Arg("the segment") Segment segment, @Word("IPC_SET") String cmd, PermChange change)
      implements ShmCtl<Void> {
    @Override
    public Void run(Session session) {
      new Segments(session).change(segment, change);
      return null;
    }

    @Override
    public String hint(Errno errno, Session session) {
      return errno == Errno.EACCES
          ? "what is not named is read first; name all of mode uid gid"
          : IpcErrors.hintOfControl(errno, segment);
    }
  }

  /** Removes a segment, once nobody has it attached, and closes the handles of it. */
  record Remove(@Arg("the segment") Segment segment, @Word("IPC_RMID") String cmd)
      implements ShmCtl<Void> {
    @Override
    public Void run(Session session) {
      new Segments(session).plain(segment, IpcCommand.IPC_RMID);
      segment.gone(session);
      return null;
    }

    @Override
    public String hint(Errno errno, Session session) {
      return IpcErrors.hintOfControl(errno, segment);
    }
  }

  /** Keeps a segment out of swap, or no longer. */
  record Lock(@Arg("the segment") Segment segment, @Word({"SHM_LOCK", "SHM_UNLOCK"}) String cmd)
      implements ShmCtl<Void> {
    @Override
    public Void run(Session session) {
      new Segments(session).plain(segment, ShmCommand.valueOf(cmd));
      return null;
    }

    @Override
    public String hint(Errno errno, Session session) {
      return switch (errno) {
        case ENOMEM -> "RLIMIT_MEMLOCK, see ulimit -l, allows no more; CAP_IPC_LOCK does";
        case EPERM -> "RLIMIT_MEMLOCK is 0, or it is not yours; CAP_IPC_LOCK may";
        default -> IpcErrors.hintOfControl(errno, segment);
      };
    }
  }

  /** The limits of the system. */
  record Limits(
      @Arg(value = "any segment or number: not used, but must not be negative", otherwise = "0")
          Segment segment,
      @Word("IPC_INFO") String cmd)
      implements ShmCtl<ShmLimits> {
    @Override
    public ShmLimits run(Session session) {
      return new Segments(session).limits(segment.id());
    }

    @Override
    public String hint(Errno errno, Session session) {
      return IpcErrors.hintOfInfo(errno);
    }
  }

  /** What all segments take together. */
  record Usage(
      @Arg(value = "any segment or number: not used, but must not be negative", otherwise = "0")
          Segment segment,
      @Word("SHM_INFO") String cmd)
      implements ShmCtl<ShmUsage> {
    @Override
    public ShmUsage run(Session session) {
      return new Segments(session).usage(segment.id());
    }

    @Override
    public String hint(Errno errno, Session session) {
      return IpcErrors.hintOfInfo(errno);
    }
  }

  /** Looks at the segment in a slot of the kernel's table. */
  record Slot(@Arg("the slot, from 0") int index, @Word({"SHM_STAT", "SHM_STAT_ANY"}) String cmd)
      implements ShmCtl<SegmentStat> {
    @Override
    public SegmentStat run(Session session) {
      return new Segments(session).slot(index, ShmCommand.valueOf(cmd));
    }

    @Override
    public String hint(Errno errno, Session session) {
      return IpcErrors.hintOfSlot(errno, IpcFamily.SHM, "segment");
    }
  }
}
