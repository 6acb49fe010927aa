package org.ipcsh.msg;

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

/** System V message queues. */
@Extension
public final class MsgMechanism implements Mechanism {
  /** Made by the shell. */
  public MsgMechanism() {}

  @Override
  public String name() {
    return "msg";
  }

  @Override
  public String summary() {
    return "System V message queues";
  }

  @Override
  public List<Class<?>> commands() {
    return List.of(
        Ftok.class,
        MsgGet.class,
        MsgQueue.class,
        MsgSnd.class,
        MsgRcv.class,
        MsgPeek.class,
        MsgCtl.class,
        Msgs.class);
  }

  @Override
  public List<Kind<?>> kinds() {
    return List.of(new MessageQueueKind());
  }

  @Override
  public List<Class<? extends Constant>> constants() {
    return List.of(
        MsgFlag.class,
        MsgCommand.class,
        IpcWait.class,
        IpcFlag.class,
        IpcKey.class,
        IpcCommand.class);
  }

  @Override
  public Rows<?> objects(Session session) {
    return Queues.list(session);
  }

  @Override
  public Inventory inventory() {
    return new QueueInventory();
  }
}
