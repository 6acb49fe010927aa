package org.ipcsh.shell.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Reader;
import org.ipcsh.lang.run.Near;

/** Reads one constant of an enum, by its name or by its number if it has one of that number. */
final class ConstantReader implements Reader {
  private final String name;
  private final Map<String, Constant> constants = new LinkedHashMap<>();

  ConstantReader(String name, Class<? extends Constant> type) {
    this.name = name;
    for (Constant constant : type.getEnumConstants()) {
      constants.put(constant.name(), constant);
    }
  }

  @Override
  public Object literal(Object literal) {
    return read(literal, null);
  }

  @Override
  public Object read(Object value, Session session) {
    if (value instanceof Long || (value instanceof Numeric && !(value instanceof Constant))) {
      long number = value instanceof Long plain ? plain : ((Numeric) value).number();
      return numbered(number, value.toString());
    }
    String text = Given.word(name, expects(), value);
    Constant constant = constants.get(text);
    if (constant != null) {
      return constant;
    }
    java.math.BigInteger number = Scalars.integer(text);
    if (number != null && number.bitLength() < 64) {
      return numbered(number.longValue(), text);
    }
    List<String> near = Near.of(text, constants.keySet());
    throw new Problem.BadValue(name, expects(), Scalars.quote(text))
        .thrown()
        .hint(near.isEmpty() ? null : "did you mean " + near.get(0) + "?");
  }

  private Constant numbered(long number, String is) {
    for (Constant constant : constants.values()) {
      if (constant.number() == number) {
        return constant;
      }
    }
    throw new Problem.BadValue(name, expects(), is).thrown();
  }

  @Override
  public boolean steady(Object value) {
    return true;
  }

  @Override
  public String expects() {
    return constants.size() <= 8
        ? "one of " + String.join(" ", constants.keySet())
        : "a constant such as " + constants.keySet().iterator().next();
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    List<Candidate> found = new ArrayList<>();
    for (Constant constant : constants.values()) {
      if (constant.name().startsWith(prefix)) {
        found.add(new Candidate(constant.name(), constant.help()));
      }
    }
    return found;
  }
}
