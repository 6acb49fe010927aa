package org.ipcsh.socket;

import org.ipcsh.api.Bytes;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Session;
import org.ipcsh.linux.data.DataType;

/** What bytes that are sent and received stand for: {@code --as}. */
final class Typed {
  private Typed() {}

  /** The bytes to send; {@code as} is null where they are text. */
  static Bytes bytes(Payload data, DataType as) {
    return as == null ? data.bytes("the data") : as.bytes("the data", data.value());
  }

  /**
   * What came. Bytes that do not stand for a value of that type stay as they are: they have left
   * the socket, and would be lost.
   */
  static Object value(Bytes data, DataType as, Session session) {
    Object value = as == null ? data : as.value(data);
    if (value == null) {
      session.note("the " + data.size() + " bytes that came are no " + as + ": given as text");
      return data;
    }
    return value;
  }
}
