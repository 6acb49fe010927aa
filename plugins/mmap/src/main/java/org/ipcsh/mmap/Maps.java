package org.ipcsh.mmap;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Command;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Session;

/** The mappings of the session, and what the kernel says of their pages. */
@Command(
    name = "maps",
    man = "proc(5)",
    summary = "List the mappings of this session.",
    search = {"mmap", "mappings", "list", "rss"})
public record Maps() implements Action<List<MapRow>> {
  @Override
  public List<MapRow> run(Session session) {
    List<MapRow> rows = new ArrayList<>();
    Smaps smaps = null;
    for (Handle handle : session.handles()) {
      if (handle instanceof Mapping mapping) {
        smaps = smaps == null ? new Smaps() : smaps;
        rows.add(MapRow.of(mapping, smaps));
      }
    }
    return rows;
  }
}
