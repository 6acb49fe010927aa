package org.ipcsh.io;

import java.nio.ByteBuffer;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;
import org.ipcsh.api.Constant;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Scratch;
import org.ipcsh.linux.Trace;

/** Moving bytes through pipes within the kernel. */
final class SpliceCalls {
  private static final Constant[] FLAGS = SpliceFlag.values();

  private SpliceCalls() {}

  /** Where to begin in a file, or nothing: where it is. */
  static final class Place {
    private final Long value;
    private final Scratch memory = new Scratch();

    Place(Long value) {
      this.value = value;
    }

    private long address() {
      if (value == null) {
        return 0;
      }
      ByteBuffer bytes = memory.of(Long.BYTES);
      bytes.putLong(0, value);
      return memory.address();
    }

    private void show(Trace trace) {
      if (value == null) {
        trace.pointer(0);
      } else {
        trace.list().number(value).endList();
      }
    }
  }

  /** splice(2). */
  record Splice(int from, Place fromOffset, int to, Place toOffset, long length, int flags)
      implements NativeCall {
    @Override
    public String name() {
      return "splice";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      long address = fromOffset.address();
      Pointer pointer =
          address == 0 ? null : Pointer.wrap(Runtime.getSystemRuntime(), address, Long.BYTES);
      return IoCalls.libc().splice(from, pointer, to, toOffset.address(), length, flags);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(from);
      fromOffset.show(trace);
      trace.number(to);
      toOffset.show(trace);
      trace.unsigned(length).flags(flags, "SPLICE_F_???", FLAGS);
    }
  }

  /** tee(2). */
  record Tee(int from, int to, long length, int flags) implements NativeCall {
    @Override
    public String name() {
      return "tee";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      return IoCalls.libc().tee(from, to, length, flags);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(from).number(to).unsigned(length).flags(flags, "SPLICE_F_???", FLAGS);
    }
  }
}
