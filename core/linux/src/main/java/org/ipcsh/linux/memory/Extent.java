package org.ipcsh.linux.memory;

/**
 * How much of something: a number, or all there is.
 *
 * @param number how many, from 0; {@link Long#MAX_VALUE} for all
 */
public record Extent(long number) {
  /** All there is. */
  public static final Extent ALL = new Extent(Long.MAX_VALUE);

  /** Whether it is all there is. */
  public boolean all() {
    return number == Long.MAX_VALUE;
  }

  /** The number, or another for all. */
  public long or(long all) {
    return all() ? all : number;
  }

  @Override
  public String toString() {
    return all() ? "all" : Long.toString(number);
  }
}
