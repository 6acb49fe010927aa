package org.ipcsh.socket.message;

import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.fd.Transfer;
import org.ipcsh.socket.address.SocketAddress;

/** Messages with control data through a socket. */
public final class Messages {
  /** Makes a call that must not fail. */
  public interface Must {
    /** What it gave. */
    long make(NativeCall call);
  }

  private final Kernel kernel;
  private final int fd;
  private final Must must;

  /** For a socket, by its descriptor. */
  public Messages(Kernel kernel, int fd, Must must) {
    this.kernel = kernel;
    this.fd = fd;
    this.must = must;
  }

  /** Sends one to an address, or null for that which the socket is connected to. */
  public long send(SocketAddress to, Bytes bytes, List<Control> controls, int flags) {
    Message message = Message.sent(kernel.scratch(), to, bytes, controls);
    return must.make(new MessageCalls.Sending(fd, message, to, bytes.size(), flags));
  }

  /**
   * What came.
   *
   * @param from the sender's address, or null
   * @param size what the call gave
   * @param data the bytes
   * @param flags {@code msg_flags}
   * @param controls the control messages
   */
  public record Came(
      SocketAddress from, long size, Bytes data, int flags, List<Control> controls) {}

  /**
   * Receives one.
   *
   * @param size the most bytes to take
   * @param control for how much control data there is room
   */
  public Came receive(long size, int control, int flags) {
    int rest = Integer.MAX_VALUE - SocketAddress.ROOM - control - 256;
    int room = Math.min(Transfer.room(size), rest);
    Message message = Message.received(kernel.scratch(), size, room, control);
    MessageCalls.Receiving call = new MessageCalls.Receiving(fd, message, size, control, flags);
    long result = must.make(call);
    Bytes data = message.bytes(call.taken(result));
    return new Came(message.name(), result, data, message.flags(), message.controls());
  }

  /** What a control message carries, as a value; bytes where nothing is known of it. */
  public static Object value(Control control) {
    return ControlTrace.value(control);
  }
}
