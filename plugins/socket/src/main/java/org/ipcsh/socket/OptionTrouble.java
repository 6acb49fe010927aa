package org.ipcsh.socket;

import org.ipcsh.socket.option.Options;

/** What helps with options. */
final class OptionTrouble {
  private OptionTrouble() {}

  /** That the option's name belongs to another level, which numbers alone do not show. */
  static String elsewhere(int level, int name) {
    return Options.of(level, name) == null
        ? "this level has no option of that number; TAB shows the names"
        : "it may be only for setting or only for getting, or for another domain or type";
  }
}
