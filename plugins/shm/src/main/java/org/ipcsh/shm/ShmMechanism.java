package org.ipcsh.shm;

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
import org.pf4j.Extension;

/** System V shared memory. */
@Extension
public final class ShmMechanism implements Mechanism {
  /** Made by the shell. */
  public ShmMechanism() {}

  @Override
  public String name() {
    return "shm";
  }

  @Override
  public String summary() {
    return "System V shared memory";
  }

  @Override
  public List<Class<?>> commands() {
    return List.of(
        ShmGet.class, ShmSeg.class, ShmAt.class, ShmDt.class, ShmCtl.class, Shm.class, Shms.class);
  }

  @Override
  public List<Kind<?>> kinds() {
    return List.of(new SegmentKind(), new AttachmentKind(), new SharedMemoryKind());
  }

  @Override
  public List<Class<? extends Constant>> constants() {
    return List.of(
        ShmFlag.class,
        ShmGetFlag.class,
        ShmHugePage.class,
        ShmCommand.class,
        ShmStatus.class,
        IpcFlag.class,
        IpcKey.class,
        IpcCommand.class);
  }

  @Override
  public Rows<?> objects(Session session) {
    return Segments.list(session);
  }

  @Override
  public Inventory inventory() {
    return new SegmentInventory();
  }
}
