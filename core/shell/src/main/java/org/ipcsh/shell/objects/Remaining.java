package org.ipcsh.shell.objects;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ipcsh.api.Inventory;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Remnant;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;

/** What is still there of the kernel objects that other processes of the session have made. */
public final class Remaining {
  private Remaining() {}

  /** Those of some that are listed now; where there is no list to ask, they are taken to be. */
  public static List<Remnant> of(Collection<Remnant> made, Session session) {
    Set<String> removals = new HashSet<>();
    try {
      for (Kinds.One kind : new Kinds(session, "").managed()) {
        try (Rows<?> rows = kind.mechanism().objects(session)) {
          while (rows.hasNext()) {
            removals.add(removal(kind.inventory(), rows.next()));
          }
        }
      }
    } catch (ProblemException e) {
      return List.copyOf(made); // rather once too often than not at all
    }
    return made.stream().filter(each -> removals.contains(each.removal())).toList();
  }

  private static String removal(Inventory inventory, Object row) {
    return "ipcrm -" + inventory.letter() + " " + inventory.id(row);
  }
}
