package org.ipcsh.mmap;

import java.nio.file.Path;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Payload;
import org.ipcsh.linux.memory.Extent;
import org.ipcsh.linux.memory.Memory;

/** A session that knows how to handle mappings. */
final class Desk extends org.ipcsh.linux.desk.Desk {
  static final int READ = 1;
  static final int WRITE = 2;
  static final int SHARED = 1;
  static final int PRIVATE = 2;

  Mapping map(Path file, int prot, int flags) {
    return run(open(file, prot, flags));
  }

  static Mmap.Open open(Path file, int prot, int flags) {
    return new Mmap.Open("open", file, prot, flags, null, null, null);
  }

  Mapping anonymous(long bytes) {
    return run(anonymous(bytes, READ | WRITE, PRIVATE));
  }

  static Mmap.Anonymous anonymous(long bytes, int prot, int flags) {
    return new Mmap.Anonymous("anon", bytes, prot, flags, null);
  }

  static Mmap.Write write(Memory memory, long from, String text) {
    return new Mmap.Write("write", memory, from, Payload.of(Bytes.of(text)), null);
  }

  static Mmap.Read read(Memory memory, long from, long size) {
    return new Mmap.Read("read", memory, from, new Extent(size), null, null);
  }

  static Mmap.Protect protect(Mapping mapping, int prot) {
    return new Mmap.Protect("protect", mapping, prot, 0, Extent.ALL);
  }
}
