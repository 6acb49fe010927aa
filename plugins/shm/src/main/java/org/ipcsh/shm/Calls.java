package org.ipcsh.shm;

import java.nio.ByteBuffer;
import org.ipcsh.api.Constant;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcFlag;
import org.ipcsh.linux.sysv.IpcKey;

/** The system calls of shared memory. */
final class Calls {
  private static final Constant[] GET_FLAGS = {
    IpcFlag.IPC_CREAT, IpcFlag.IPC_EXCL, ShmGetFlag.SHM_HUGETLB, ShmGetFlag.SHM_NORESERVE
  };

  /** What of libc this needs. */
  public interface Functions {
    /** See shmget(2). */
    int shmget(int key, long size, int flags);

    /** See shmop(2). */
    long shmat(int id, long address, int flags);

    /** See shmop(2). */
    int shmdt(long address);

    /** See shmctl(2). */
    int shmctl(int id, int command, long buffer);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

  private Calls() {}

  /** shmget(2). */
  record Get(int key, long size, int flags) implements NativeCall {
    @Override
    public String name() {
      return "shmget";
    }

    @Override
    public long make() {
      return Loaded.LIBC.shmget(key, size, flags);
    }

    @Override
    public void show(Trace trace, long result) {
      IpcKey.show(trace, key);
      trace.unsigned(size).hugeFlagsAndMode(flags, "SHM_HUGE_SHIFT", GET_FLAGS);
    }
  }

  /** shmat(2); gives the address of the first byte. */
  record Attach(int id, long address, int flags) implements NativeCall {
    @Override
    public String name() {
      return "shmat";
    }

    @Override
    public long make() {
      return Loaded.LIBC.shmat(id, address, flags);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(id).pointer(address).flags(flags, "SHM_???", ShmFlag.values());
    }

    @Override
    public void showResult(Trace trace, long result) {
      trace.pointer(result);
    }
  }

  /** shmdt(2). */
  record Detach(long address) implements NativeCall {
    @Override
    public String name() {
      return "shmdt";
    }

    @Override
    public long make() {
      return Loaded.LIBC.shmdt(address);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.pointer(address);
    }
  }

  /** shmctl(2); {@code buffer} is null and {@code address} 0 where the command takes none. */
  record Control(int id, Constant command, ByteBuffer buffer, long address) implements NativeCall {
    @Override
    public String name() {
      return "shmctl";
    }

    @Override
    public long make() {
      return Loaded.LIBC.shmctl(id, (int) command.number(), address);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(id).symbol(command.name());
      if (buffer == null) {
        trace.pointer(address);
      } else if (command == IpcCommand.IPC_SET) {
        ShmidDs.showChange(trace, buffer);
      } else if (Kernel.failed(result)) {
        trace.pointer(address);
      } else if (command == IpcCommand.IPC_INFO) {
        ShmLimits.show(trace, buffer);
      } else if (command == ShmCommand.SHM_INFO) {
        ShmUsage.show(trace, buffer);
      } else {
        ShmidDs.show(trace, buffer);
      }
    }
  }
}
