package org.ipcsh.shm;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Session;
import org.ipcsh.linux.memory.Memory;

/** Reads memory that is not given as a handle of memory: a segment, in all ways to give one. */
final class SharedMemoryKind implements Kind<Memory> {
  private final SegmentKind segments = new SegmentKind();

  @Override
  public Class<Memory> type() {
    return Memory.class;
  }

  @Override
  public String expects() {
    return "memory: what shmat gave, or a segment as handle, id or key:0x270f";
  }

  @Override
  public void check(String text) {
    segments.check(text);
  }

  @Override
  public Memory read(String text, Session session) {
    for (Handle handle : session.handles()) {
      if (handle instanceof Segment segment && handle.toString().equals(text)) {
        return new SegmentMemory(segment);
      }
    }
    return new SegmentMemory(segments.read(text, session));
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    List<Candidate> candidates = new ArrayList<>();
    for (Handle handle : session.handles()) {
      if (handle instanceof Segment segment) {
        candidates.add(new Candidate(handle.toString(), "id " + segment.lastId()));
      }
    }
    candidates.addAll(segments.complete(session, bound, prefix));
    return candidates;
  }
}
