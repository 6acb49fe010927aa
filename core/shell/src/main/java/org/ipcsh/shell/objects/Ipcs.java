package org.ipcsh.shell.objects;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Command;
import org.ipcsh.api.Option;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.api.SystemLimit;
import org.ipcsh.api.SystemUse;

/** The kernel objects there are, ipcs(1). */
@Command(
    name = "ipcs",
    man = "ipcs(1)",
    summary = "List the kernel objects there are, of all mechanisms.",
    search = {"lsipc", "list", "objects", "limits", "summary", "leaks"})
public record Ipcs(
    @Option("only message queues") boolean q,
    @Option("only shared memory") boolean m,
    @Option("only semaphore sets") boolean s,
    @Option("what the system allows, and how much of it is used") boolean limits,
    @Option("what all objects take together") boolean summary)
    implements Action<Rows<?>> {
  @Override
  public Rows<?> run(Session session) {
    if (limits && summary) {
      throw new Problem.WrongArguments("--limits and --summary are two questions", null).thrown();
    }
    Kinds kinds = new Kinds(session, Kinds.letters(q, m, s));
    if (limits) {
      List<LimitLine> lines = new ArrayList<>();
      for (Kinds.One kind : kinds.managed()) {
        for (SystemLimit limit : kind.inventory().limits(session)) {
          lines.add(LimitLine.of(kind.noun(), limit));
        }
      }
      return Rows.of(lines);
    } else if (summary) {
      List<UseLine> lines = new ArrayList<>();
      for (Kinds.One kind : kinds.managed()) {
        for (SystemUse use : kind.inventory().summary(session)) {
          lines.add(new UseLine(kind.noun(), use.name(), use.what(), use.value()));
        }
      }
      return Rows.of(lines);
    }
    boolean one = (q || m || s) && kinds.all().size() == 1;
    return one ? kinds.all().get(0).mechanism().objects(session) : kinds.objects();
  }
}
