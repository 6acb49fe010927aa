package org.ipcsh.shm;

import org.ipcsh.api.Key;
import org.ipcsh.api.Size;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.IpcObjectKind;
import org.ipcsh.linux.sysv.ListedIpc;

/** Reads a segment that is not given as a handle: its id, or {@code key:0x270f}. */
final class SegmentKind extends IpcObjectKind<Segment> {
  SegmentKind() {
    super(IpcFamily.SHM, Segment.class);
  }

  @Override
  protected NativeCall find(Key key) {
    return new Calls.Get(key.value(), 0, 0);
  }

  @Override
  protected Segment passing(int id, Key key) {
    return Segment.passing(id, key);
  }

  @Override
  protected String contents(ListedIpc listed) {
    return new Size(listed.number("size")) + " bytes";
  }
}
