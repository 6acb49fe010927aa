package org.ipcsh.linux.fd;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.ipcsh.api.Block;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Session;
import org.ipcsh.api.Struct;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Task;

/** A session with a real kernel and nothing of the shell; closing it closes its handles. */
final class Desk implements Session, AutoCloseable {
  final Task task = new Task();
  final Kernel kernel = new Kernel(task);
  final List<Handle> open = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  private int count;

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
