package org.ipcsh.lang.run;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The whole numbers from one to another, both included; a list that takes no room. */
final class Range extends AbstractList<Object> implements RandomAccess {
  private final long from;
  private final long to;

  /** Empty if {@code to} is below {@code from}. */
  Range(long from, long to) {
    this.from = from;
    this.to = to;
  }

  long from() {
    return from;
  }

  long to() {
    return to;
  }

  /** Other ranges have the same numbers if they end with the same: none is counted out. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Range range
        ? (from == range.from && to == range.to) || (isEmpty() && range.isEmpty())
        : super.equals(other);
  }

  /** That of every list of these numbers, without making an object of each. */
  @Override
  public int hashCode() {
    int hash = 1;
    int size = size();
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + Long.hashCode(from + i);
    }
    return hash;
  }

  @Override
  public Object get(int index) {
    if (index < 0 || from > to || Long.compareUnsigned(index, to - from) > 0) {
      throw new IndexOutOfBoundsException(index);
    }
    return from + index;
  }

  /** As lists count: at most {@code Integer.MAX_VALUE}, though a loop runs on. */
  @Override
  public int size() {
    if (from > to) {
      return 0;
    }
    long steps = to - from; // as an unsigned number
    return Long.compareUnsigned(steps, Integer.MAX_VALUE) >= 0
        ? Integer.MAX_VALUE
        : (int) steps + 1;
  }

  @Override
  public boolean contains(Object value) {
    Object number = Arithmetic.number(value);
    if (number instanceof Long whole) {
      return whole >= from && whole <= to;
    }
    return number instanceof Double real
        && real >= from
        && real <= to
        && Comparison.numbers((long) real.doubleValue(), real) == 0;
  }
}
