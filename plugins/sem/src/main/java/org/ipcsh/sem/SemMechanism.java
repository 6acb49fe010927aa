package org.ipcsh.sem;

import java.util.List;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Inventory;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Mechanism;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcFlag;
import org.ipcsh.linux.sysv.IpcKey;
import org.ipcsh.linux.sysv.IpcWait;
import org.pf4j.Extension;

/** System V semaphores. */
@Extension
public final class SemMechanism implements Mechanism {
  /** Made by the shell. */
  public SemMechanism() {}

  @Override
  public String name() {
    return "sem";
  }

  @Override
  public String summary() {
    return "System V semaphores";
  }

  @Override
  public List<Class<?>> commands() {
    return List.of(
        SemGet.class,
        SemSet.class,
        SemOp.class,
        SemWait.class,
        SemPost.class,
        SemCtl.class,
        Sems.class);
  }

  @Override
  public List<Kind<?>> kinds() {
    return List.of(new SemaphoreSetKind());
  }

  @Override
  public List<Class<? extends Constant>> constants() {
    return List.of(
        SemFlag.class,
        SemCommand.class,
        IpcWait.class,
        IpcFlag.class,
        IpcKey.class,
        IpcCommand.class);
  }

  @Override
  public Rows<?> objects(Session session) {
    return Sets.list(session);
  }

  @Override
  public Inventory inventory() {
    return new SetInventory();
  }
}
