package org.ipcsh.socket.table;

import org.ipcsh.api.Numeric;
import org.ipcsh.api.Uid;

/**
 * A socket as {@code /proc/net} lists it, proc(5).
 *
 * @param domain its domain
 * @param type its type
 * @param state {@code LISTEN}, {@code ESTABLISHED} and so on; {@code UNCONN} for one that neither
 *     listens nor is connected
 * @param local its own address as it is written in a script; null if it has none
 * @param peer the other end's; null if there is none or {@code /proc} does not tell
 * @param uid whose it is; null where {@code /proc} does not tell
 * @param inode its number, by which descriptors of it are found; 0 for one that no process has
 */
public record ListedSocket(
    Numeric domain, Numeric type, String state, String local, String peer, Uid uid, long inode) {
  /** The state of one that waits for connections. */
  public static final String LISTEN = "LISTEN";

  /** The state of one that is not connected. */
  public static final String UNCONNECTED = "UNCONN";

  /** Whether something can be sent or connected to it. */
  public boolean bound() {
    return local != null && (state.equals(LISTEN) || state.equals(UNCONNECTED));
  }
}
