package org.ipcsh.msg;

import org.ipcsh.api.Key;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.IpcObjectKind;
import org.ipcsh.linux.sysv.ListedIpc;

/** Reads a queue that is not given as a handle: its id, or {@code key:0x270f}. */
final class MessageQueueKind extends IpcObjectKind<MessageQueue> {
  MessageQueueKind() {
    super(IpcFamily.MSG, MessageQueue.class);
  }

  @Override
  protected NativeCall find(Key key) {
    return new Calls.Get(key.value(), 0);
  }

  @Override
  protected MessageQueue passing(int id, Key key) {
    return MessageQueue.passing(id, key);
  }

  @Override
  protected String contents(ListedIpc listed) {
    return listed.number("qnum") + " messages";
  }
}
