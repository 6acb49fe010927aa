package org.ipcsh.shell;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ipcsh.api.Block;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.api.Source;
import org.ipcsh.api.Struct;
import org.ipcsh.lang.Host;
import org.ipcsh.lang.Records;
import org.ipcsh.lang.Turns;
import org.ipcsh.lang.Uncaught;
import org.ipcsh.linux.Limit;
import org.ipcsh.linux.Task;
import org.ipcsh.shell.jobs.Foreground;
import org.ipcsh.shell.words.Timed;

/** What a running script does to the world, done to one shell. */
final class ShellHost implements Host {
  private final Shell shell;
  private final ShellSession session;
  private final Task task;

  ShellHost(Shell shell, ShellSession session) {
    this.shell = shell;
    this.session = session;
    this.task = session.task();
  }

  @Override
  public Session session() {
    return session;
  }

  @Override
  public Records records() {
    return shell.records();
  }

  @Override
  public void show(Object value, boolean raw) {
    shell.results().show(value, raw, session);
  }

  @Override
  public void assigned(String name, Object value) {
    shell.results().assigned(value, session);
  }

  @Override
  public Bytes outside(String line, boolean taken) {
    Foreground foreground = new Foreground(session);
    if (taken) {
      return foreground.taken(line);
    }
    foreground.sh(line);
    return null;
  }

  @Override
  public boolean program(String name) {
    for (String folder : env().getOrDefault("PATH", "").split(":", -1)) {
      File file = new File(folder, name);
      if (!folder.isEmpty() && file.isFile() && file.canExecute()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Source load(String path, Source from) {
    return SourceFiles.sourced(path, from, session.directory());
  }

  @Override
  public void declare(Struct struct) {
    session.declare(struct);
  }

  @Override
  public int deferred() {
    return session.deferred().size();
  }

  @Override
  public void runDeferred(int since, RuntimeException error) {
    Deferred deferred = session.deferred();
    if (deferred.size() <= since) {
      return;
    }
    session.task().runShielded(() -> runAll(deferred, since, error));
  }

  /**
   * Each runs even if another fails or leaves. Leaving counts before any failure, all of which are
   * then reported; else the first failure counts if nothing else went wrong.
   */
  private void runAll(Deferred deferred, int since, RuntimeException error) {
    ProblemException first = null;
    Uncaught leaving = null;
    while (deferred.size() > since) {
      Block block = deferred.takeLast();
      try {
        block.call();
      } catch (ProblemException e) {
        if (first == null && error == null) {
          first = e;
        } else {
          session.report(e);
        }
      } catch (Uncaught e) {
        leaving = leaving == null ? e : leaving;
      }
    }
    if (leaving != null) {
      for (RuntimeException each : new RuntimeException[] {error, first}) {
        if (each instanceof ProblemException e) {
          session.report(e);
        }
      }
      throw leaving;
    }
    if (first != null) {
      throw first;
    }
  }

  @Override
  public Object within(Duration limit, Supplier<Object> body) {
    long since = System.nanoTime();
    Limit running = session.task().within(limit, since);
    try {
      return Timed.of(body.get(), session, limit, since);
    } finally {
      running.close();
    }
  }

  @Override
  public void checkpoint() {
    if (task.disturbed()) { // as it is by a signal that has a trap
      task.checkpoint();
      session.traps().run();
    }
  }

  @Override
  public Turns turns(long total) {
    return session.main() ? shell.display().turns(total) : null;
  }

  @Override
  public List<Object> args() {
    return session.args();
  }

  @Override
  public Map<String, String> env() {
    return shell.surroundings().env();
  }
}
