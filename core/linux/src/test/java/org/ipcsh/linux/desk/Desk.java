package org.ipcsh.linux.desk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.ipcsh.api.Action;
import org.ipcsh.api.Block;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.api.Struct;
import org.ipcsh.linux.Kept;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Task;

/** A session with a real kernel and nothing of the shell; closing it closes its handles. */
public class Desk implements Session, AutoCloseable {
  private final Task task = new Task();
  private final Kernel kernel = new Kernel(task);
  private final List<Handle> open = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Kept kept = new Kept();
  private int count;

  /** What its calls can be woken with. */
  public final Task task() {
    return task;
  }

  /** What its calls are made with. */
  public final Kernel kernel() {
    return kernel;
  }

  /** What was said that is not a result. */
  public final List<String> notes() {
    return notes;
  }

  /** Runs a command. */
  public final <R> R run(Action<R> action) {
    return action.run(this);
  }

  /** The problem of an action that fails, with the hint for it. */
  public final ProblemException failure(Action<?> action) {
    try {
      action.run(this);
    } catch (ProblemException e) {
      return e.problem() instanceof Problem.CallFailed failed
          ? e.hint(action.hint(failed.errno(), this))
          : e;
    }
    throw new AssertionError(action + " did not fail");
  }

  @Override
  public final void close() {
    while (!open.isEmpty()) {
      open.get(open.size() - 1).close(this);
      open.removeIf(handle -> handle.closedAt() != null);
    }
  }

  @Override
  public final <H extends Handle> H adopt(H handle) {
    handle.named(++count);
    open.add(handle);
    return handle;
  }

  @Override
  public final List<Handle> handles() {
    return open.stream().filter(handle -> handle.closedAt() == null).toList();
  }

  @Override
  public final void checkpoint() {
    task.checkpoint();
  }

  @Override
  public final OptionalLong deadline() {
    return task.deadline();
  }

  @Override
  public final Path path(String text) {
    return Path.of(text).toAbsolutePath();
  }

  @Override
  public final InstantSource clock() {
    return InstantSource.system();
  }

  @Override
  public final void note(String text) {
    notes.add(text);
  }

  @Override
  public final void defer(Block block) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Struct struct(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final <T> T part(Class<T> type) {
    return type.cast(type == Kernel.class ? kernel : type == Kept.class ? kept : task);
  }
}
