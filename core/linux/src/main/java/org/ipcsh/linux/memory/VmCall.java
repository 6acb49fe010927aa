package org.ipcsh.linux.memory;

import java.nio.ByteBuffer;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;

/**
 * process_vm_readv(2) or process_vm_writev(2) on our own process, which needs no right. Two structs
 * {@code iovec} and the bytes behind them lie in one buffer. What is moved up to the first page
 * that cannot be touched is the result; nothing at all is {@code EFAULT}.
 *
 * @param writing whether memory is written, from the buffer, or read into it
 * @param buffer the structs, and from {@link #DATA} the bytes
 * @param at the buffer's address
 * @param memory the address of what is touched
 * @param count how many bytes
 */
record VmCall(boolean writing, ByteBuffer buffer, long at, long memory, int count)
    implements NativeCall {
  /** Where the bytes begin in the buffer. */
  static final int DATA = 32;

  private static final int REMOTE = 16;
  private static final int LENGTH = 8;

  /** What of libc this needs. */
  public interface Functions {
    /** See process_vm_readv(2). */
    @SuppressWarnings("MethodName") // libc's
    long process_vm_readv(int pid, Pointer local, long count, long remote, long many, long flags);

    /** See process_vm_writev(2). */
    @SuppressWarnings("MethodName") // libc's
    long process_vm_writev(int pid, Pointer local, long count, long remote, long many, long flags);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
    static final int PID = (int) ProcessHandle.current().pid();
  }

  @Override
  public String name() {
    return writing ? "process_vm_writev" : "process_vm_readv";
  }

  @Override
  public long make() {
    buffer.putLong(0, at + DATA).putLong(LENGTH, count);
    buffer.putLong(REMOTE, memory).putLong(REMOTE + LENGTH, count);
    Pointer local = Pointer.wrap(Runtime.getSystemRuntime(), at);
    return writing
        ? Loaded.LIBC.process_vm_writev(Loaded.PID, local, 1, at + REMOTE, 1, 0)
        : Loaded.LIBC.process_vm_readv(Loaded.PID, local, 1, at + REMOTE, 1, 0);
  }

  @Override
  public void show(Trace trace, long result) {
    trace.number(Loaded.PID).list().struct().field("iov_base");
    if (writing || !Kernel.failed(result)) {
      trace.bytes(buffer, DATA, writing ? count : (int) result);
    } else {
      trace.pointer(at + DATA);
    }
    trace.field("iov_len").number(count).end().endList().number(1);
    trace.list().struct().field("iov_base").pointer(memory).field("iov_len").number(count);
    trace.end().endList().number(1).number(0);
  }
}
