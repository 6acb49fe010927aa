package org.ipcsh.sem;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.ipcsh.api.Constant;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Machine;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcFlag;
import org.ipcsh.linux.sysv.IpcKey;
import org.ipcsh.linux.sysv.IpcWait;

/** The system calls of semaphores. */
final class Calls {
  static final Layout TIMESPEC = new Layout("struct timespec", 16);
  static final Layout.Field TV_SEC = TIMESPEC.field("tv_sec", 0, 8);
  static final Layout.Field TV_NSEC = TIMESPEC.field("tv_nsec", 8, 8);

  static final Constant[] OPERATION_FLAGS = IpcWait.after(SemFlag.values());

  private static final Constant[] GET_FLAGS = IpcWait.after(IpcFlag.values());

  /** strace shows no more of an array. */
  private static final int LONGEST_ARRAY = 32;

  /** More than a century: keeps differences of {@code nanoTime} from overflowing. */
  private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE / 2);

  /** What of libc this needs. */
  public interface Functions {
    /** See semget(2). */
    int semget(int key, int count, int flags);

    /** See semop(2). */
    int semtimedop(int id, long operations, long count, long timeout);

    /** See semctl(2); the argument is a number or an address. */
    int semctl(int id, int number, int command, long argument);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

  private Calls() {}

  /** semget(2). */
  record Get(int key, int count, int flags) implements NativeCall {
    @Override
    public String name() {
      return "semget";
    }

    @Override
    public long make() {
      return Loaded.LIBC.semget(key, count, flags);
    }

    @Override
    public void show(Trace trace, long result) {
      IpcKey.show(trace, key);
      trace.number(count).flagsAndMode(flags, GET_FLAGS);
    }
  }

  /**
   * semtimedop(2), which is also what semop(2) asks the kernel for.
   *
   * @param memory where the operations lie, and behind them room for the time limit
   * @param address that of the memory
   * @param timeout how long it may wait; null for ever
   * @param end when that is over, in terms of {@code nanoTime}
   */
  record Operate(
      int id, List<SemBuf> operations, ByteBuffer memory, long address, Duration timeout, long end)
      implements NativeCall {
    /** One that begins now, with its operations laid down in the kernel's scratch memory. */
    static Operate now(Kernel kernel, int id, List<SemBuf> operations, Duration timeout) {
      ByteBuffer memory = kernel.scratch().of(limitAt(operations.size()) + TIMESPEC.size());
      for (int i = 0; i < operations.size(); i++) {
        operations.get(i).writeTo(memory, i * SemBuf.LAYOUT.size());
      }
      Duration most = timeout != null && timeout.compareTo(FOREVER) > 0 ? FOREVER : timeout;
      long end = most == null ? 0 : System.nanoTime() + most.toNanos();
      return new Operate(id, operations, memory, kernel.scratch().address(), timeout, end);
    }

    /** Where the time limit lies: aligned, behind the operations. */
    private static int limitAt(int count) {
      return (count * SemBuf.LAYOUT.size() + Long.BYTES - 1) & -Long.BYTES;
    }

    @Override
    public String name() {
      return "semtimedop";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      long limit = 0;
      if (timeout != null) {
        int at = limitAt(operations.size());
        memory.putLong(at + TV_SEC.offset(Machine.current()), timeout.getSeconds());
        memory.putLong(at + TV_NSEC.offset(Machine.current()), timeout.getNano());
        limit = address + at;
      }
      return Loaded.LIBC.semtimedop(id, address, operations.size(), limit);
    }

    @Override
    public NativeCall again() {
      if (timeout == null) {
        return this;
      }
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      return new Operate(id, operations, memory, address, left, end);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(id).list();
      for (SemBuf each : operations.subList(0, Math.min(operations.size(), LONGEST_ARRAY))) {
        each.show(trace);
      }
      if (operations.size() > LONGEST_ARRAY) {
        trace.more();
      }
      trace.endList().unsigned(operations.size());
      if (timeout == null) {
        trace.pointer(0);
      } else {
        trace.struct().field("tv_sec").number(timeout.getSeconds());
        trace.field("tv_nsec").number(timeout.getNano()).end();
      }
    }
  }

  /**
   * semctl(2).
   *
   * @param argument a number, the address of the buffer, or 0 where the command takes none
   * @param struct what lies there, null if strace does not look into it
   */
  record Control(int id, int number, Constant command, long argument, ByteBuffer struct)
      implements NativeCall {
    /** One without an argument. */
    static Control of(int id, int number, Constant command) {
      return new Control(id, number, command, 0, null);
    }

    @Override
    public String name() {
      return "semctl";
    }

    @Override
    public long make() {
      return Loaded.LIBC.semctl(id, number, (int) command.number(), argument);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(id).number(number).symbol(command.name());
      if (struct != null && command == IpcCommand.IPC_SET) {
        SemidDs.showChange(trace, struct);
      } else if (struct == null || Kernel.failed(result)) {
        trace.pointer(argument);
      } else if (command == IpcCommand.IPC_INFO || command == SemCommand.SEM_INFO) {
        SemInfo.show(trace, struct);
      } else {
        SemidDs.show(trace, struct);
      }
    }
  }
}
