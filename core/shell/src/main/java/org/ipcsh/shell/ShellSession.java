package org.ipcsh.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.ipcsh.api.Block;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.api.Struct;
import org.ipcsh.lang.run.Near;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Task;
import org.ipcsh.shell.registry.Registry;
import org.ipcsh.shell.words.Streams;

/** What commands are given: the parts of one job of a shell, behind the API's interface. */
final class ShellSession implements Session {
  private final Shell shell;
  private final Task task;
  private final Deferred deferred = new Deferred();
  private final Map<String, Struct> structs = new HashMap<>();
  private Kernel kernel;

  ShellSession(Shell shell, Task task) {
    this.shell = shell;
    this.task = task;
  }

  Task task() {
    return task;
  }

  Deferred deferred() {
    return deferred;
  }

  void declare(Struct struct) {
    structs.put(struct.name(), struct);
  }

  @Override
  public <H extends Handle> H adopt(H handle) {
    shell.handles().adopt(handle);
    return handle;
  }

  @Override
  public List<Handle> handles() {
    return shell.handles().open();
  }

  @Override
  public void checkpoint() {
    task.checkpoint();
  }

  @Override
  public OptionalLong deadline() {
    return task.deadline();
  }

  @Override
  public Path path(String text) {
    try {
      return shell.directory().resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw new Problem.BadFile(text, "no path can hold " + e.getReason()).thrown();
    }
  }

  @Override
  public InstantSource clock() {
    return shell.surroundings().clock();
  }

  @Override
  public void note(String text) {
    shell.note(text);
  }

  @Override
  public void defer(Block block) {
    deferred.add(block);
  }

  @Override
  public Struct struct(String name) {
    Struct struct = structs.get(name);
    if (struct == null) {
      throw new Problem.Unknown("struct", name, Near.of(name, structs.keySet())).thrown();
    }
    return struct;
  }

  @Override
  public <T> T part(Class<T> type) {
    if (type == Kernel.class) {
      return type.cast(kernel());
    }
    if (type == Task.class) {
      return type.cast(task);
    }
    if (type == Shell.class) {
      return type.cast(shell);
    }
    if (type == Registry.class) {
      return type.cast(shell.registry());
    }
    if (type == Streams.class) {
      return type.cast(shell.streams());
    }
    throw new IllegalArgumentException("a session has no " + type.getName());
  }

  /** Made when a command first needs it, since most of a start would go into it. */
  private Kernel kernel() {
    if (kernel == null) {
      kernel = new Kernel(task);
      kernel.trace(shell.traceSink());
    }
    return kernel;
  }

  void trace() {
    if (kernel != null) {
      kernel.trace(shell.traceSink());
    }
  }
}
