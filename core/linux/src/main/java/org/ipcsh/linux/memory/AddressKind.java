package org.ipcsh.linux.memory;

import java.math.BigInteger;
import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Numbers;

/** Reads {@code NULL} and {@code 0x7f2c3a000000}. */
public final class AddressKind implements Kind<Address> {
  /** Makes one. */
  public AddressKind() {}

  @Override
  public Class<Address> type() {
    return Address.class;
  }

  @Override
  public String expects() {
    return "an address: a number or NULL";
  }

  @Override
  public boolean pure() {
    return true;
  }

  @Override
  public Address read(String text, Session session) {
    if (text.equals("NULL")) {
      return Address.NULL;
    }
    BigInteger value = Numbers.orSize(text);
    if (value == null) {
      throw new Problem.BadValue("", expects(), text.isEmpty() ? "empty" : text).thrown();
    }
    if (value.signum() < 0 || value.bitLength() > Long.SIZE) {
      throw new Problem.OutOfRange("", "0", "0xffffffffffffffff", text).thrown();
    }
    return new Address(value.longValue());
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    return List.of(new Candidate("NULL", "the kernel chooses"));
  }
}
