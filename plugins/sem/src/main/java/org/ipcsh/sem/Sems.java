package org.ipcsh.sem;

import java.util.Optional;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.ListedIpc;

/**
 * The sets there are, semctl(2) with SEM_STAT_ANY, slot by slot; or the semaphores of one.
 *
 * @param <R> what each row is
 */
@Command(
    name = "sems",
    man = "semctl(2)",
    summary = "List the sets of System V semaphores there are, or the semaphores of one.",
    search = {"ipcs", "lsipc", "semaphores", "list", "values", "semadj", "undo"})
public sealed interface Sems<R> extends Action<Rows<R>> {
  /** All sets. */
  record All() implements Sems<SetRow> {
    @Override
    public Rows<SetRow> run(Session session) {
      return Sets.list(session);
    }
  }

  /** The semaphores of a set, asked for one after the other. */
  record Of(@Arg("the set") SemaphoreSet set) implements Sems<SemaphoreRow> {
    @Override
    public Rows<SemaphoreRow> run(Session session) {
      int id = set.id();
      Sets sets = new Sets(session);
      // A set that one may not look at is listed all the same.
      Optional<ListedIpc> listed = IpcFamily.SEM.listed(one -> one.id() == id);
      long size =
          listed.map(one -> one.number("nsems")).orElseGet(() -> sets.stat(set, 0).sem_nsems());
      Adjustments adjustments = Adjustments.of(session);
      Waiters waiters = new Waiters(session, set);
      return new Rows<>() {
        private int num;

        @Override
        protected SemaphoreRow read() {
          session.checkpoint();
          if (num == size) {
            return null;
          }
          int now = num++;
          Integer pid = sets.look(set, now, SemCommand.GETPID);
          Integer value = sets.look(set, now, SemCommand.GETVAL);
          Integer more = sets.look(set, now, SemCommand.GETNCNT);
          Integer zero = sets.look(set, now, SemCommand.GETZCNT);
          return new SemaphoreRow(
              now,
              value,
              more,
              zero,
              pid == null ? null : new Pid(pid),
              adjustments.of(id, now, listed),
              waiters.of(now, more, zero));
        }
      };
    }

    @Override
    public String hint(Errno errno, Session session) {
      return Sets.hint(errno, set);
    }
  }
}
