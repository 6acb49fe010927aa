package org.ipcsh.shell.repl;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.ipcsh.api.Block;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.api.Struct;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Task;

/**
 * What the readers of arguments are given for completion: the shell's session to look at, with a
 * kernel and a time of its own, so that a question which comes to no end can be left behind. It
 * changes nothing, and what it asks the kernel is not traced.
 */
final class Aside implements Session {
  private final Session session;
  private final Task task = new Task();
  private Kernel kernel;

  Aside(Session session) {
    this.session = session;
  }

  /** Breaks off what runs in it; may come from any thread. */
  void stop(Duration after) {
    task.interrupt(new Problem.TimedOut(after));
  }

  @Override
  public <H extends Handle> H adopt(H handle) {
    handle.close(this);
    throw refused();
  }

  @Override
  public List<Handle> handles() {
    return session.handles();
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
    return session.path(text);
  }

  @Override
  public InstantSource clock() {
    return session.clock();
  }

  @Override
  public void note(String text) {
    // Nobody asked for it while typing.
  }

  @Override
  public void defer(Block block) {
    throw refused();
  }

  @Override
  public Struct struct(String name) {
    return session.struct(name);
  }

  @Override
  public <T> T part(Class<T> type) {
    if (type == Task.class) {
      return type.cast(task);
    }
    if (type == Kernel.class) {
      if (kernel == null) {
        kernel = new Kernel(task);
      }
      return type.cast(kernel);
    }
    return session.part(type);
  }

  private static RuntimeException refused() {
    return new Problem.Refused("completion", "completion", "without effect", "a change").thrown();
  }
}
