package org.ipcsh.shell.jobs;

import org.ipcsh.api.Kind;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;

/**
 * A variable of a program's environment.
 *
 * @param name before the first {@code =}
 * @param value behind it
 */
public record Setting(String name, String value) {
  @Override
  public String toString() {
    return name + "=" + value;
  }

  /** Reads {@code NAME=value}. */
  static final class SettingKind implements Kind<Setting> {
    @Override
    public Class<Setting> type() {
      return Setting.class;
    }

    @Override
    public String expects() {
      return "NAME=value";
    }

    @Override
    public boolean pure() {
      return true;
    }

    @Override
    public Setting read(String text, Session session) {
      int equals = text.indexOf('=');
      if (equals <= 0 || text.indexOf(0) >= 0) {
        throw new Problem.BadValue("", expects(), text.isEmpty() ? "empty" : text).thrown();
      }
      return new Setting(text.substring(0, equals), text.substring(equals + 1));
    }
  }
}
