package org.ipcsh.mmap;

import org.ipcsh.api.Constant;

/** Whose a change is, mmap(2): one of these is always given. */
public enum MapType implements Constant {
  /** Changes are seen by all who map it, and written to the file. */
  MAP_SHARED(1, "changes are seen by all who map it, and written to the file"),
  /** Changes stay with this process. */
  MAP_PRIVATE(2, "changes stay with this process"),
  /** As MAP_SHARED, and flags that are not known are refused. */
  MAP_SHARED_VALIDATE(3, "as MAP_SHARED, and flags that are not known are refused");

  private final int number;
  private final String help;

  MapType(int number, String help) {
    this.number = number;
    this.help = help;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public String help() {
    return help;
  }

  /** The type that flags name; null if they name none. */
  static MapType of(int flags) {
    for (MapType type : values()) {
      if ((flags & MASK) == type.number) {
        return type;
      }
    }
    return null;
  }

  /** The bits that hold it. */
  static final int MASK = 0xf;
}
