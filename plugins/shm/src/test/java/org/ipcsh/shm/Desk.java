package org.ipcsh.shm;

import org.ipcsh.api.Bytes;
import org.ipcsh.api.Key;
import org.ipcsh.api.Payload;
import org.ipcsh.linux.memory.Address;
import org.ipcsh.linux.memory.Extent;
import org.ipcsh.linux.memory.Memory;

/** A session that knows how to handle segments; closing it removes those it made. */
final class Desk extends org.ipcsh.linux.desk.Desk {
  Segment segment(long size) {
    return run(new ShmGet(new Key(0), size, 0600, true));
  }

  Attachment attach(Segment segment, int flags) {
    return run(new ShmAt(segment, Address.NULL, flags));
  }

  void write(Memory memory, long offset, String text) {
    run(write(memory, offset, Bytes.of(text)));
  }

  static Shm.Write write(Memory memory, long offset, Bytes bytes) {
    return new Shm.Write("write", memory, offset, Payload.of(bytes), null);
  }

  String read(Memory memory, long offset, long length) {
    return run(read(memory, offset, new Extent(length))).toString();
  }

  static Shm.Read read(Memory memory, long offset, Extent length) {
    return new Shm.Read("read", memory, offset, length, null, null);
  }
}
