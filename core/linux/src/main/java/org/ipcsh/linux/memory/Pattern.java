package org.ipcsh.linux.memory;

import org.ipcsh.api.Bytes;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Problem;
import org.ipcsh.linux.Numbers;
import org.ipcsh.linux.data.DataType;

/** What memory is filled with. */
final class Pattern {
  private Pattern() {}

  /**
   * The bytes of a pattern: a number from 0 to 255 is one of them, unless a type says otherwise.
   */
  static Bytes of(Payload pattern, DataType as) {
    Bytes bytes = as == null ? plain(pattern) : as.bytes("the pattern", pattern.value());
    if (bytes.size() == 0) {
      throw new Problem.BadValue("the pattern", "not empty", "empty").thrown();
    }
    return bytes;
  }

  /** As many bytes of it over and over. */
  static byte[] repeated(Bytes unit, int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) unit.at(i % unit.size());
    }
    return bytes;
  }

  private static Bytes plain(Payload pattern) {
    Bytes text = pattern.bytes("the pattern");
    java.math.BigInteger number = Numbers.orSize(text.toString());
    if (number == null) {
      return text;
    } else if (number.signum() < 0 || number.bitLength() > 8) {
      throw new Problem.OutOfRange("the pattern", "0", "255", number.toString())
          .thrown()
          .hint("--as says how a larger number lies in memory");
    }
    return Bytes.wrap(new byte[] {number.byteValue()});
  }
}
