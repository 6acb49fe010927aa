package org.ipcsh.shm;

import org.ipcsh.api.Action;
import org.ipcsh.api.Command;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;

/** The segments there are: shmctl(2) with SHM_STAT_ANY, slot by slot, and what /proc adds. */
@Command(
    name = "shms",
    man = "shmctl(2)",
    summary = "List the System V shared memory segments there are, and who has them attached.",
    search = {"ipcs", "lsipc", "segments", "list", "attached"})
public record Shms() implements Action<Rows<SegmentRow>> {
  @Override
  public Rows<SegmentRow> run(Session session) {
    return Segments.list(session);
  }
}
