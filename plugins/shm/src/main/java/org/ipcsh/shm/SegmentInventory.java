package org.ipcsh.shm;

import java.util.List;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Session;
import org.ipcsh.api.SystemLimit;
import org.ipcsh.api.SystemUse;
import org.ipcsh.api.Unsigned;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.IpcInventory;

/** All segments, for {@code ipcs} and its like. */
final class SegmentInventory extends IpcInventory<Segment> {
  SegmentInventory() {
    super(IpcFamily.SHM, new SegmentKind());
  }

  @Override
  protected Integer idOf(Object row) {
    return row instanceof SegmentRow segment ? (Integer) segment.id() : null;
  }

  @Override
  public String contents(Object row) {
    SegmentRow segment = (SegmentRow) row;
    return segment.shm_segsz().number() + " bytes, attached " + segment.shm_nattch() + " times";
  }

  @Override
  public List<SystemLimit> limits(Session session) {
    Segments segments = new Segments(session);
    ShmLimits limits = segments.limits(0);
    ShmUsage use = segments.usage(0);
    return List.of(
        new SystemLimit("shmmni", "segments", limits.shmmni(), new Unsigned(use.used_ids())),
        new SystemLimit(
            "shmall", "pages of all segments", limits.shmall(), new Unsigned(use.shm_tot())),
        new SystemLimit("shmmax", "bytes of a segment, at most", limits.shmmax(), null),
        new SystemLimit("shmmin", "bytes of a segment, at least", limits.shmmin(), null));
  }

  @Override
  public List<SystemUse> summary(Session session) {
    ShmUsage use = new Segments(session).usage(0);
    return List.of(
        new SystemUse("used_ids", "segments", new Unsigned(use.used_ids())),
        new SystemUse("shm_tot", "pages of all segments", new Unsigned(use.shm_tot())),
        new SystemUse("shm_rss", "pages in memory", new Unsigned(use.shm_rss())),
        new SystemUse("shm_swp", "pages in swap", new Unsigned(use.shm_swp())),
        new SystemUse("swap_attempts", "tries to swap out", new Unsigned(use.swap_attempts())),
        new SystemUse("swap_successes", "pages swapped out", new Unsigned(use.swap_successes())));
  }

  @Override
  protected void remove(Segment segment, Session session) {
    new ShmCtl.Remove(segment, IpcCommand.IPC_RMID.name()).run(session);
  }

  @Override
  public String measure() {
    return "bytes";
  }

  @Override
  public Handle make(Key key, long size, Mode mode, boolean temporary, Session session) {
    return made(new ShmGet(key, size, making(mode), temporary), session);
  }
}
