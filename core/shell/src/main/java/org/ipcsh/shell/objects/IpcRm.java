package org.ipcsh.shell.objects;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Option;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.shell.words.Streams;

/** Removes kernel objects, ipcrm(1). */
@Command(
    name = "ipcrm",
    man = "ipcrm(1)",
    summary = "Remove kernel objects, by handle, id or key, or those that a filter leaves.",
    search = {"remove", "delete", "clean", "cleanup", "leaks"})
public record IpcRm(
    @Input(value = "rows of ipcs, or of a mechanism's own list", optional = true) Rows<Object> rows,
    @Arg("what to remove: a handle, an id or key:0x270f") List<ObjectName> objects,
    @Option("the ids and keys are those of message queues") boolean q,
    @Option("the ids and keys are those of shared memory") boolean m,
    @Option("the ids and keys are those of semaphore sets") boolean s,
    @Option("show what would be removed, and remove nothing") boolean dryRun,
    @Option("do not ask, also on a terminal") boolean yes)
    implements Action<List<ListedObject>> {
  @Override
  public List<ListedObject> run(Session session) {
    if (rows == null && objects.isEmpty()) {
      throw new Problem.WrongArguments("nothing is named to be removed", null).thrown();
    }
    Doomed doomed = new Doomed(new Kinds(session, Kinds.letters(q, m, s)));
    if (rows != null) {
      rows.forEachRemaining(doomed::row);
    }
    objects.forEach(doomed::name);
    List<Doomed.One> all = doomed.all();
    List<ListedObject> shown =
        all.stream().map(Doomed.One::row).filter(row -> row != null).toList();
    if (dryRun || all.isEmpty()) {
      return shown;
    }
    if (!yes && session.part(Streams.class).attended() && !agreed(all, session)) {
      session.note("nothing was removed");
      return List.of();
    }
    return remove(all, session);
  }

  private static boolean agreed(List<Doomed.One> all, Session session) {
    for (Doomed.One each : all) {
      session.note(each.said());
    }
    session.note((all.size() == 1 ? "remove it?" : "remove these " + all.size() + "?") + " [y/N]");
    Bytes key = session.part(Streams.class).key();
    return key != null && (key.equals(Bytes.of("y")) || key.equals(Bytes.of("Y")));
  }

  /** What cannot be removed does not keep the others. */
  private static List<ListedObject> remove(List<Doomed.One> all, Session session) {
    List<ListedObject> removed = new ArrayList<>();
    ProblemException first = null;
    for (Doomed.One each : all) {
      session.checkpoint();
      try {
        each.remove(session);
        if (each.row() != null) {
          removed.add(each.row());
        }
      } catch (ProblemException e) {
        if (first != null) {
          session.note(e.problem().message());
        } else {
          first = e;
        }
      }
    }
    if (first != null) {
      throw first;
    }
    return removed;
  }
}
