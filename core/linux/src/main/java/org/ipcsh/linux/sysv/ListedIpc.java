package org.ipcsh.linux.sysv;

import java.util.List;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.user.Names;

/** A System V object as {@code /proc/sysvipc} lists it, proc(5). */
public final class ListedIpc {
  private final IpcFamily family;
  private final List<String> columns;
  private final List<String> values;

  ListedIpc(IpcFamily family, List<String> columns, List<String> values) {
    this.family = family;
    this.columns = columns;
    this.values = values;
  }

  /** What it was made with. */
  public Key key() {
    return new Key(Integer.parseInt(column("key")));
  }

  /** Its identifier. */
  public int id() {
    return Integer.parseInt(column(family.idColumn()));
  }

  /** Its permissions. */
  public Mode mode() {
    return new Mode(Long.parseLong(column("perms"), 8));
  }

  /** Its owner. */
  public Uid uid() {
    return new Uid(Integer.parseUnsignedInt(column("uid")));
  }

  /** A column that holds a decimal number without sign, by the kernel's name: {@code qnum}. */
  public long number(String column) {
    return Long.parseUnsignedLong(column(column));
  }

  /** {@code root, mode 0600}. */
  public String ownerAndMode() {
    return new Names().of(uid()) + ", mode " + mode();
  }

  private String column(String name) {
    return values.get(columns.indexOf(name));
  }

  static List<String> words(String line) {
    return List.of(line.strip().split("\\s+", -1));
  }
}
