package org.ipcsh.msg;

import org.ipcsh.api.Bytes;
import org.ipcsh.api.Key;
import org.ipcsh.api.Payload;

/** A session that knows how to handle queues; closing it removes those it made. */
final class Desk extends org.ipcsh.linux.desk.Desk {
  MessageQueue queue() {
    return run(new MsgGet(new Key(0), 0600, true));
  }

  void send(MessageQueue queue, long type, String text) {
    run(new MsgSnd(queue, type, Payload.of(Bytes.of(text)), 0, null));
  }

  Message receive(MessageQueue queue, long type, int flags) {
    return run(new MsgRcv(queue, type, flags, null, null));
  }
}
