package org.ipcsh.msg;

import java.nio.ByteBuffer;
import org.ipcsh.api.Constant;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcFlag;
import org.ipcsh.linux.sysv.IpcKey;
import org.ipcsh.linux.sysv.IpcWait;

/** The system calls of message queues. */
final class Calls {
  /** Where the text begins in a {@code struct msgbuf}, after {@code long mtype}. */
  static final int MTEXT = 8;

  private static final Constant[] GET_FLAGS = IpcWait.after(IpcFlag.values());
  private static final Constant[] MESSAGE_FLAGS = IpcWait.after(MsgFlag.values());

  /** What of libc this needs. */
  public interface Functions {
    /** See msgget(2). */
    int msgget(int key, int flags);

    /** See msgop(2). */
    int msgsnd(int id, long message, long size, int flags);

    /** See msgop(2). */
    long msgrcv(int id, long message, long size, long type, int flags);

    /** See msgctl(2). */
    int msgctl(int id, int command, long buffer);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

  private Calls() {}

  /** msgget(2). */
  record Get(int key, int flags) implements NativeCall {
    @Override
    public String name() {
      return "msgget";
    }

    @Override
    public long make() {
      return Loaded.LIBC.msgget(key, flags);
    }

    @Override
    public void show(Trace trace, long result) {
      IpcKey.show(trace, key);
      trace.flagsAndMode(flags, GET_FLAGS);
    }
  }

  /** msgsnd(2), of a message that lies at an address, which is that of the buffer. */
  record Send(int id, ByteBuffer message, long address, int size, int flags) implements NativeCall {
    @Override
    public String name() {
      return "msgsnd";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      return Loaded.LIBC.msgsnd(id, address, size, flags);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(id);
      showMessage(trace, message, size);
      trace.unsigned(size).flags(flags, "MSG_???", MESSAGE_FLAGS);
    }
  }

  /** msgrcv(2), into a buffer that lies at an address and holds as much as can come. */
  record Receive(int id, ByteBuffer message, long address, long size, long type, int flags)
      implements NativeCall {
    @Override
    public String name() {
      return "msgrcv";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      return Loaded.LIBC.msgrcv(id, address, size, type, flags);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(id);
      if (Kernel.failed(result)) {
        trace.pointer(address);
      } else {
        showMessage(trace, message, (int) result);
      }
      trace.unsigned(size).number(type).flags(flags, "MSG_???", MESSAGE_FLAGS);
    }
  }

  /** msgctl(2); {@code buffer} is null and {@code address} 0 where the command takes none. */
  record Control(int id, Constant command, ByteBuffer buffer, long address) implements NativeCall {
    @Override
    public String name() {
      return "msgctl";
    }

    @Override
    public long make() {
      return Loaded.LIBC.msgctl(id, (int) command.number(), address);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(id).symbol(command.name());
      if (buffer == null) {
        trace.pointer(address);
      } else if (command == IpcCommand.IPC_SET) {
        MsqidDs.showChange(trace, buffer);
      } else if (Kernel.failed(result)) {
        trace.pointer(address);
      } else if (command == IpcCommand.IPC_INFO || command == MsgCommand.MSG_INFO) {
        MsgInfo.show(trace, buffer);
      } else {
        MsqidDs.show(trace, buffer);
      }
    }
  }

  private static void showMessage(Trace trace, ByteBuffer message, int size) {
    trace.struct().field("mtype").number(message.getLong(0));
    trace.field("mtext").bytes(message, MTEXT, size).end();
  }
}
