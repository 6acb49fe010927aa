package org.ipcsh.shell.objects;

import java.util.List;
import org.ipcsh.api.Kind;

/** What this package brings to the shell. */
public final class ObjectWords {
  private ObjectWords() {}

  /** The commands. */
  public static List<Class<?>> all() {
    return List.of(Ipcs.class, IpcRm.class, IpcMk.class);
  }

  /** How their arguments are read. */
  public static List<Kind<?>> kinds() {
    return List.of(new ObjectName.NameKind());
  }
}
