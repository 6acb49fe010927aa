package org.ipcsh.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.api.Struct;
import org.ipcsh.lang.run.Near;
import org.ipcsh.linux.Kept;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Task;
import org.ipcsh.shell.jobs.Traps;
import org.ipcsh.shell.registry.Registry;
import org.ipcsh.shell.show.Output;
import org.ipcsh.shell.words.Streams;

/** What commands are given: the parts of one job of a shell, behind the API's interface. */
final class ShellSession implements Session {
  private final Shell shell;
  private final Task task;
  private final Traps traps;
  private final OutputStream direct;
  private final Output out;
  private final OutputStream err;
  private final boolean inherited;
  private final ShellStreams streams = new ShellStreams(this);
  private final Deferred deferred = new Deferred();
  private final Map<String, Struct> structs = new HashMap<>();
  private List<Object> args = List.of();
  private Path directory;
  private Strand strand;
  private Kernel kernel;

  /**
   * Makes one.
   *
   * @param inherited whether programs it runs may have the process's own streams
   */
  ShellSession(
      Shell shell, Task task, Traps traps, OutputStream out, OutputStream err, boolean inherited) {
    this.shell = shell;
    this.task = task;
    this.traps = traps;
    this.direct = out;
    this.out = new Output(out, task::checkpoint);
    this.err = err;
    this.inherited = inherited;
    this.directory = shell.surroundings().directory();
  }

  /** Takes copies of what another has now. */
  void startAs(ShellSession other) {
    structs.putAll(other.structs);
    args = other.args;
    directory = other.directory;
  }

  void strand(Strand whose) {
    strand = whose;
  }

  Shell shell() {
    return shell;
  }

  Traps traps() {
    return traps;
  }

  /** Where results go: the one buffer before the stream. */
  Output out() {
    return out;
  }

  /** The stream behind that buffer, for what other threads copy there. */
  OutputStream direct() {
    return direct;
  }

  OutputStream err() {
    return err;
  }

  boolean inherited() {
    return inherited;
  }

  /** Whether it is the shell's own, and no job's. */
  boolean main() {
    return shell.session() == this;
  }

  List<Object> args() {
    return args;
  }

  void args(List<Object> given) {
    args = given;
  }

  Path directory() {
    return directory;
  }

  void directory(Path to) {
    directory = to;
  }

  Map<String, Struct> structs() {
    return structs;
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
      return directory.resolve(text).normalize();
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
    write(text + "\n");
  }

  /** Reports an error. */
  void report(ProblemException e) {
    write(shell.said(e));
  }

  private void write(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      shell.unheard();
    }
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
  @SuppressWarnings("unchecked") // what is asked for most, in every native call
  public <T> T part(Class<T> type) {
    if (type == Kernel.class) {
      return (T) kernel();
    }
    if (type == Kept.class) {
      return type.cast(shell.kept());
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
      return type.cast(streams);
    }
    if (type == Traps.class) {
      return type.cast(traps);
    }
    if (type == Strand.class) {
      return type.cast(strand);
    }
    throw new IllegalArgumentException("a session has no " + type.getName());
  }

  /** Made when a command first needs it, since most of a start would go into it. */
  private Kernel kernel() {
    if (kernel == null) {
      kernel = new Kernel(task);
      trace();
    }
    return kernel;
  }

  void trace() {
    if (kernel != null) {
      kernel.trace(shell.tracing() ? this::note : null);
    }
  }
}
