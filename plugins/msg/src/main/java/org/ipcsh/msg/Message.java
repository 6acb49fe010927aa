package org.ipcsh.msg;

import org.ipcsh.api.Bytes;
import org.ipcsh.api.Session;
import org.ipcsh.linux.data.DataType;

/**
 * A message.
 *
 * @param type what its sender gave, greater than 0
 * @param text its bytes; with {@code --as} what they stand for
 */
public record Message(long type, Object text) {
  /**
   * The same with what its bytes stand for. Bytes that do not stand for that stay as they are: the
   * message is not in the queue any more, and would be lost.
   */
  Message as(DataType as, Session session) {
    Bytes bytes = (Bytes) text;
    Object value = as.value(bytes);
    if (value == null) {
      session.note(
          "the " + bytes.size() + " bytes of the message are no " + as + ": given as text");
      return this;
    }
    return new Message(type, value);
  }
}
