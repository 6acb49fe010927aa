package org.ipcsh.api;

import java.time.Duration;

/**
 * Rows of which each replaces the one before: what {@code watch} shows. A terminal redraws,
 * elsewhere they follow one another.
 *
 * @param <T> what is shown at a time; a list of rows shows as a table
 */
public abstract class Live<T> extends Rows<T> {
  /** Makes a reader that has read nothing yet. */
  protected Live() {}

  /** From one value to the next; null if they come when something happens. */
  public Duration interval() {
    return null;
  }
}
