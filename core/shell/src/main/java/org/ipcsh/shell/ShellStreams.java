package org.ipcsh.shell;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.file.DescriptorInput;
import org.ipcsh.shell.show.Look;
import org.ipcsh.shell.show.RecordFields;
import org.ipcsh.shell.words.LineInput;
import org.ipcsh.shell.words.Streams;

/** What the words see of a shell's streams. */
final class ShellStreams implements Streams {
  private final Shell shell;
  private final Task task;
  private LineInput in;

  ShellStreams(Shell shell, Task task) {
    this.shell = shell;
    this.task = task;
  }

  @Override
  public LineInput in() {
    if (in == null) {
      boolean own = shell.surroundings().inherited();
      InputStream stream = own ? new DescriptorInput(task, 0) : shell.surroundings().in();
      in = new LineInput(stream);
    }
    return in;
  }

  @Override
  public OutputStream out() {
    return shell.out();
  }

  @Override
  public Look look() {
    return shell.look();
  }

  @Override
  public RecordFields fields() {
    return shell.records();
  }

  @Override
  public Path directory() {
    return shell.directory();
  }

  @Override
  public void directory(Path to) {
    shell.directory(to);
  }

  @Override
  public String variable(String name) {
    return shell.surroundings().env().get(name);
  }

  @Override
  public Bytes key() {
    Outside outside = new Outside(shell, task);
    Bytes before;
    try {
      before = outside.run("stty -g 2>/dev/null", true);
    } catch (ProblemException e) {
      return in().character(); // not a terminal: stty says so
    }
    outside.run("stty -icanon -echo min 1", false);
    try {
      return in().character();
    } finally {
      task.runShielded(() -> outside.run("stty " + before, false));
    }
  }

  @Override
  public Bytes outside(String line) {
    return new Outside(shell, task).run(line, true);
  }
}
