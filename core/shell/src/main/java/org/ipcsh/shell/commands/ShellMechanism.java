package org.ipcsh.shell.commands;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Mechanism;
import org.ipcsh.linux.process.Signal;
import org.ipcsh.shell.jobs.JobWords;
import org.ipcsh.shell.objects.ObjectWords;
import org.ipcsh.shell.words.DataWords;

/** The shell's own words, offered as any plugin offers its own. */
public final class ShellMechanism implements Mechanism {
  /** Made by the shell. */
  public ShellMechanism() {}

  @Override
  public String name() {
    return "shell";
  }

  @Override
  public String summary() {
    return "The language's words: data, time, files, and the shell itself.";
  }

  @Override
  public List<Class<?>> commands() {
    List<Class<?>> all = new ArrayList<>(DataWords.all());
    all.add(Help.class);
    all.add(Handles.class);
    all.add(Close.class);
    all.add(Trace.class);
    all.add(PluginList.class);
    all.addAll(JobWords.all());
    all.addAll(ObjectWords.all());
    return all;
  }

  @Override
  public List<Kind<?>> kinds() {
    List<Kind<?>> all = new ArrayList<>(DataWords.kinds());
    all.addAll(JobWords.kinds());
    all.addAll(ObjectWords.kinds());
    all.add(new CommandName.NameKind());
    return all;
  }

  @Override
  public List<Class<? extends Constant>> constants() {
    return List.of(Signal.class);
  }
}
