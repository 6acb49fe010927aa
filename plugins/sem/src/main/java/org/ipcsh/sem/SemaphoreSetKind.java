package org.ipcsh.sem;

import org.ipcsh.api.Key;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.IpcObjectKind;
import org.ipcsh.linux.sysv.ListedIpc;

/** Reads a set that is not given as a handle: its id, or {@code key:0x270f}. */
final class SemaphoreSetKind extends IpcObjectKind<SemaphoreSet> {
  SemaphoreSetKind() {
    super(IpcFamily.SEM, SemaphoreSet.class);
  }

  @Override
  protected NativeCall find(Key key) {
    return new Calls.Get(key.value(), 0, 0);
  }

  @Override
  protected SemaphoreSet passing(int id, Key key) {
    return SemaphoreSet.passing(id, key);
  }

  @Override
  protected String contents(ListedIpc listed) {
    return listed.number("nsems") + " semaphores";
  }
}
