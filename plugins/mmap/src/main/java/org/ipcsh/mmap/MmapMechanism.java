package org.ipcsh.mmap;

import java.util.List;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Mechanism;
import org.pf4j.Extension;

/** Memory mappings. */
@Extension
public final class MmapMechanism implements Mechanism {
  /** Made by the shell. */
  public MmapMechanism() {}

  @Override
  public String name() {
    return "mmap";
  }

  @Override
  public String summary() {
    return "memory mappings of files, and without";
  }

  @Override
  public List<Class<?>> commands() {
    return List.of(Mmap.class, Maps.class);
  }

  @Override
  public List<Class<? extends Constant>> constants() {
    return List.of(
        Prot.class,
        MapType.class,
        MapFlag.class,
        MapHugePage.class,
        MsFlag.class,
        Advice.class,
        LockFlag.class,
        RemapFlag.class);
  }
}
