package org.ipcsh.socket.message;

import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;
import org.ipcsh.socket.address.SocketAddress;
import org.ipcsh.socket.constant.MessageFlags;

/** sendmsg(2) and recvmsg(2). */
final class MessageCalls {
  /** What of libc this needs. */
  public interface Functions {
    /** See send(2). */
    long sendmsg(int fd, long message, int flags);

    /** See recv(2). */
    long recvmsg(int fd, long message, int flags);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

  private MessageCalls() {}

  /** sendmsg(2). */
  record Sending(int fd, Message message, SocketAddress to, int size, int flags)
      implements NativeCall {
    @Override
    public String name() {
      return "sendmsg";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      return Loaded.LIBC.sendmsg(fd, message.base(), flags);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).struct().field("msg_name");
      if (to == null) {
        trace.pointer(0);
      } else if (to.length() < Short.BYTES) {
        trace.pointer(message.base() + Message.AT_NAME);
      } else {
        to.show(trace);
      }
      trace.field("msg_namelen").number(message.nameLength());
      data(trace, message, size, size);
      controls(trace, message);
      trace.field("msg_flags").number(0).end();
      MessageFlags.show(trace, flags);
    }
  }

  /**
   * recvmsg(2).
   *
   * @param size how many bytes the kernel is told that there is room for
   * @param control for how much control data there is room
   */
  record Receiving(int fd, Message message, long size, int control, int flags)
      implements NativeCall {
    @Override
    public String name() {
      return "recvmsg";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      message.prepare(control);
      return Loaded.LIBC.recvmsg(fd, message.base(), flags);
    }

    /** How many bytes are there, of as many as the call says, which MSG_TRUNC makes more. */
    int taken(long result) {
      return (int) Math.min(result, message.room());
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).struct();
      if (Kernel.failed(result)) {
        trace.field("msg_namelen").number(SocketAddress.ROOM).end();
        MessageFlags.show(trace, flags);
        return;
      }
      trace.field("msg_name");
      if (message.nameLength() < Short.BYTES) {
        trace.pointer(message.base() + Message.AT_NAME);
      } else {
        SocketAddress.traced(message.memory(), Message.AT_NAME, message.nameLength()).show(trace);
      }
      int length = message.nameLength();
      trace.field("msg_namelen");
      trace.symbol(SocketAddress.ROOM + (length == SocketAddress.ROOM ? "" : " => " + length));
      data(trace, message, taken(result), size);
      controls(trace, message);
      trace.field("msg_flags");
      MessageFlags.show(trace, message.flags());
      trace.end();
      MessageFlags.show(trace, flags);
    }
  }

  private static void data(Trace trace, Message message, int shown, long size) {
    trace.field("msg_iov").list().struct().field("iov_base");
    trace.bytes(message.memory(), message.data(), shown);
    trace.field("iov_len").unsigned(size).end().endList().field("msg_iovlen").number(1);
  }

  private static void controls(Trace trace, Message message) {
    if (message.controlLength() > 0) {
      trace.field("msg_control");
      ControlTrace.show(trace, message.controls());
    }
    trace.field("msg_controllen").number(message.controlLength());
  }
}
