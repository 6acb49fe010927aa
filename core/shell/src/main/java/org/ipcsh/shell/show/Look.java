package org.ipcsh.shell.show;

import java.time.ZoneId;

/**
 * For whom things are shown.
 *
 * @param width columns; {@link #UNLIMITED} where there is no right edge
 * @param terminal whether a person's terminal is written to: then nothing wider than it, and no
 *     bytes that could drive it
 * @param colour whether the terminal shows colour
 * @param zone in which times are shown
 * @param names who the users and groups are
 */
public record Look(int width, boolean terminal, boolean colour, ZoneId zone, Names names) {
  /** As many columns as it takes. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** The look of a file or pipe: numbers for users, no colour. */
  public static Look plain(int width, ZoneId zone) {
    return new Look(width, false, false, zone, Names.NONE);
  }
}
