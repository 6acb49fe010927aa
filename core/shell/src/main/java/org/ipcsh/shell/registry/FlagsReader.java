package org.ipcsh.shell.registry;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Named;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Reader;
import org.ipcsh.lang.run.Near;

/**
 * Reads constants joined by {@code |}. A constant must be one that the argument takes; numbers pass
 * as they are, as long as they fit.
 */
final class FlagsReader implements Reader {
  private final String name;
  private final boolean wide;
  private final Map<String, Constant> constants = new LinkedHashMap<>();

  FlagsReader(String name, boolean wide, Class<? extends Constant>[] enums) {
    this.name = name;
    this.wide = wide;
    for (Class<? extends Constant> each : enums) {
      for (Constant constant : each.getEnumConstants()) {
        constants.put(constant.name(), constant);
      }
    }
  }

  @Override
  public Object literal(Object literal) {
    return words(Given.word(name, expects(), literal));
  }

  @Override
  public Object read(Object value, Session session) {
    if (value instanceof Long number) {
      return fit(BigInteger.valueOf(number), number.toString());
    }
    if (value instanceof Named named) {
      return words(named.name());
    }
    if (value instanceof Constant constant) {
      return words(constant.name());
    }
    if (value instanceof Numeric numeric) {
      return fit(BigInteger.valueOf(numeric.number()), numeric.toString());
    }
    return words(Given.word(name, expects(), value));
  }

  private Object words(String text) {
    BigInteger all = BigInteger.ZERO;
    for (String word : text.split("\\|", -1)) {
      Constant constant = constants.get(word);
      BigInteger bits =
          constant != null ? BigInteger.valueOf(constant.number()) : Scalars.integer(word);
      if (bits == null) {
        throw unknown(word, text);
      }
      all = bits.signum() < 0 && text.length() == word.length() ? bits : all.or(bits);
    }
    return fit(all, text);
  }

  private Object fit(BigInteger bits, String text) {
    BigInteger low = BigInteger.ONE.shiftLeft(wide ? 63 : 31).negate();
    BigInteger high = BigInteger.ONE.shiftLeft(wide ? 64 : 32).subtract(BigInteger.ONE);
    if (bits.compareTo(low) < 0 || bits.compareTo(high) > 0) {
      throw new Problem.OutOfRange(name, low.toString(), high.toString(), text).thrown();
    }
    return wide ? (Object) bits.longValue() : (Object) bits.intValue();
  }

  private RuntimeException unknown(String word, String text) {
    String list = String.join(" ", constants.keySet());
    return new Problem.BadValue(name, expects(), Scalars.quote(text))
        .thrown()
        .hint(
            Near.of(word, constants.keySet()).isEmpty()
                ? "it takes " + list
                : "did you mean " + Near.of(word, constants.keySet()).get(0) + "?");
  }

  @Override
  public boolean steady(Object value) {
    return true;
  }

  @Override
  public String expects() {
    return "constants it takes joined by |, or a number";
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    int bar = prefix.lastIndexOf('|') + 1;
    String before = prefix.substring(0, bar);
    List<String> used = List.of(before.split("\\|"));
    List<Candidate> found = new ArrayList<>();
    for (Constant constant : constants.values()) {
      if (constant.name().startsWith(prefix.substring(bar)) && !used.contains(constant.name())) {
        found.add(new Candidate(before + constant.name(), constant.help()));
      }
    }
    return found;
  }
}
