package org.ipcsh.sem;

import java.util.List;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.api.SystemLimit;
import org.ipcsh.api.SystemUse;
import org.ipcsh.api.Unsigned;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.IpcInventory;

/** All sets, for {@code ipcs} and its like. */
final class SetInventory extends IpcInventory<SemaphoreSet> {
  SetInventory() {
    super(IpcFamily.SEM, new SemaphoreSetKind());
  }

  @Override
  protected Integer idOf(Object row) {
    return row instanceof SetRow set ? (Integer) set.id() : null;
  }

  @Override
  public String contents(Object row) {
    return ((SetRow) row).sem_nsems() + " semaphores";
  }

  @Override
  public List<SystemLimit> limits(Session session) {
    Sets sets = new Sets(session);
    SemInfo limits = sets.info(0, 0, IpcCommand.IPC_INFO);
    SemInfo use = sets.info(0, 0, SemCommand.SEM_INFO);
    return List.of(
        limit("semmni", "semaphore sets", limits.semmni(), use.semusz()),
        limit("semmns", "semaphores of all sets", limits.semmns(), use.semaem()),
        limit("semmsl", "semaphores of a set", limits.semmsl(), null),
        limit("semopm", "operations of a semop", limits.semopm(), null),
        limit("semvmx", "value of a semaphore", limits.semvmx(), null));
  }

  private static SystemLimit limit(String name, String what, int limit, Integer used) {
    return new SystemLimit(
        name, what, new Unsigned(limit), used == null ? null : new Unsigned(used));
  }

  @Override
  public List<SystemUse> summary(Session session) {
    SemInfo use = new Sets(session).info(0, 0, SemCommand.SEM_INFO);
    return List.of(
        new SystemUse("semusz", "semaphore sets", new Unsigned(use.semusz())),
        new SystemUse("semaem", "semaphores of all sets", new Unsigned(use.semaem())));
  }

  @Override
  protected void remove(SemaphoreSet set, Session session) {
    new Sets(session).remove(set, 0);
  }

  @Override
  public String measure() {
    return "semaphores";
  }

  @Override
  public Handle make(Key key, long size, Mode mode, boolean temporary, Session session) {
    if (size != (int) size) {
      throw new Problem.OutOfRange(
              "the number of semaphores",
              Integer.toString(Integer.MIN_VALUE),
              Integer.toString(Integer.MAX_VALUE),
              Long.toString(size))
          .thrown();
    }
    return made(new SemGet(key, (int) size, making(mode), temporary), session);
  }
}
