package org.ipcsh.linux.memory;

import java.math.BigInteger;
import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Numbers;

/** Reads {@code 4096}, {@code 64k}, {@code all}. */
public final class ExtentKind implements Kind<Extent> {
  /** Makes one. */
  public ExtentKind() {}

  @Override
  public Class<Extent> type() {
    return Extent.class;
  }

  @Override
  public String expects() {
    return "a number or all";
  }

  @Override
  public boolean pure() {
    return true;
  }

  @Override
  public Extent read(String text, Session session) {
    if (text.equals("all")) {
      return Extent.ALL;
    }
    BigInteger value = Numbers.orSize(text);
    if (value == null) {
      throw new Problem.BadValue("", expects(), text.isEmpty() ? "empty" : text).thrown();
    }
    if (value.signum() < 0 || value.compareTo(BigInteger.valueOf(Long.MAX_VALUE)) >= 0) {
      throw new Problem.OutOfRange("", "0", Long.toString(Long.MAX_VALUE - 1), text).thrown();
    }
    return new Extent(value.longValue());
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    return List.of(new Candidate("all", "up to the end"));
  }
}
