package org.ipcsh.shell.registry;

import java.util.List;
import org.ipcsh.api.Between;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Reader;
import org.ipcsh.lang.run.Values;

/** Holds the numbers that another reader reads to a range. */
record BoundedReader(String name, Reader reader, Between range) implements Reader {
  @Override
  public Object literal(Object literal) {
    return held(reader.literal(literal), literal);
  }

  @Override
  public Object read(Object value, Session session) {
    return held(reader.read(value, session), value);
  }

  private Object held(Object number, Object given) {
    if (number != LATER && !fits((Number) number)) {
      throw new Problem.OutOfRange(
              name,
              Long.toString(range.low()),
              Long.toString(range.high()),
              given instanceof String word ? word : Values.text(given))
          .thrown();
    }
    return number;
  }

  private boolean fits(Number number) {
    return number instanceof Double real
        ? real >= range.low() && real <= range.high()
        : number.longValue() >= range.low() && number.longValue() <= range.high();
  }

  @Override
  public boolean steady(Object value) {
    return reader.steady(value);
  }

  @Override
  public String expects() {
    return reader.expects();
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    return reader.complete(session, bound, prefix);
  }
}
