package org.ipcsh.shell.jobs;

import java.util.List;
import org.ipcsh.api.Kind;
import org.ipcsh.linux.process.SignalNumber;

/** The list of these words. */
public final class JobWords {
  private JobWords() {}

  /** The commands. */
  public static List<Class<?>> all() {
    return List.of(
        Spawn.class,
        Peer.class,
        Tell.class,
        JobList.class,
        Wait.class,
        Kill.class,
        Output.class,
        Run.class,
        SpawnProgram.class,
        Trap.class);
  }

  /** How their types are read. */
  public static List<Kind<?>> kinds() {
    return List.of(
        new JobRef.JobKind(),
        new Setting.SettingKind(),
        new KillTarget.TargetKind(),
        new SignalNumber.SignalKind());
  }
}
