package org.ipcsh.msg;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.ipcsh.api.Action;
import org.ipcsh.api.Block;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Key;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.api.Struct;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Task;

/** A session with a real kernel and nothing of the shell; closing it removes the queues it made. */
final class Desk implements Session, AutoCloseable {
  final Task task = new Task();
  final Kernel kernel = new Kernel(task);
  final List<Handle> open = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  private int count;

  <R> R run(Action<R> action) {
    return action.run(this);
  }

  /** The problem of an action that fails, with the hint for it. */
  ProblemException failure(Action<?> action) {
    try {
      action.run(this);
    } catch (ProblemException e) {
      return e.problem() instanceof org.ipcsh.api.Problem.CallFailed failed
          ? e.hint(action.hint(failed.errno(), this))
          : e;
    }
    throw new AssertionError(action + " did not fail");
  }

  MessageQueue queue() {
    return run(new MsgGet(new Key(0), 0600, true));
  }

  void send(MessageQueue queue, long type, String text) {
    run(new MsgSnd(queue, type, Bytes.of(text), 0));
  }

  Message receive(MessageQueue queue, long type, int flags) {
    return run(new MsgRcv(queue, type, flags, null));
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      open.get(open.size() - 1).close(this);
      open.removeIf(handle -> handle.closedAt() != null);
    }
  }

  @Override
  public <H extends Handle> H adopt(H handle) {
    handle.named(++count);
    open.add(handle);
    return handle;
  }

  @Override
  public List<Handle> handles() {
    return open.stream().filter(handle -> handle.closedAt() == null).toList();
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
    return Path.of(text).toAbsolutePath();
  }

  @Override
  public InstantSource clock() {
    return InstantSource.system();
  }

  @Override
  public void note(String text) {
    notes.add(text);
  }

  @Override
  public void defer(Block block) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Struct struct(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> T part(Class<T> type) {
    return type.cast(type == Kernel.class ? kernel : task);
  }
}
