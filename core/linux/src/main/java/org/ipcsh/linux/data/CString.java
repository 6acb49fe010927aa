package org.ipcsh.linux.data;

import java.nio.ByteBuffer;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Numeric;

/** Text up to a NUL, or to the end of what there is. */
final class CString extends DataType {
  CString() {
    super("cstring", 0);
  }

  @Override
  public Object value(ByteBuffer bytes, int at, int end) {
    byte[] text = new byte[length(bytes, at, end)];
    bytes.get(at, text);
    return Bytes.wrap(text);
  }

  /** How many bytes there are before the first NUL. */
  static int length(ByteBuffer bytes, int at, int end) {
    int stop = at;
    while (stop < end && bytes.get(stop) != 0) {
      stop++;
    }
    return stop - at;
  }

  @Override
  int taken(ByteBuffer bytes, int at, int end) {
    return Math.min(length(bytes, at, end) + 1, end - at);
  }

  @Override
  int room(String what, Object value) {
    return text(what, value).size() + 1;
  }

  @Override
  void put(String what, Object value, ByteBuffer bytes, int at) {
    bytes.position(at);
    text(what, value).copyTo(bytes);
  }

  private Bytes text(String what, Object value) {
    boolean scalar = value instanceof Number || value instanceof Numeric;
    Bytes text = value instanceof Bytes given ? given : scalar ? Bytes.of(value.toString()) : null;
    if (text == null) {
      throw bad(what, value);
    } else if (length(text.asBuffer(), 0, text.size()) < text.size()) {
      throw new org.ipcsh.api.Problem.BadValue(what, expects(), "text with a NUL").thrown();
    }
    return text;
  }

  @Override
  String expects() {
    return "text without a NUL";
  }
}
