package org.ipcsh.shell;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.file.DescriptorInput;
import org.ipcsh.linux.terminal.Terminal;
import org.ipcsh.shell.jobs.Foreground;
import org.ipcsh.shell.show.Look;
import org.ipcsh.shell.show.RecordFields;
import org.ipcsh.shell.words.LineInput;
import org.ipcsh.shell.words.Streams;

/** What the words see of a shell's streams. */
final class ShellStreams implements Streams {
  private final ShellSession session;
  private LineInput in;

  ShellStreams(ShellSession session) {
    this.session = session;
  }

  @Override
  public LineInput in() {
    if (in == null) {
      in = new LineInput(stream());
    }
    return in;
  }

  /** A job has none: the terminal is for what runs in the foreground. */
  private InputStream stream() {
    if (session.inherited()) {
      return session.shell().display().whileHushed(new DescriptorInput(session.task(), 0));
    }
    boolean job = session != session.shell().session();
    return job ? InputStream.nullInputStream() : session.shell().surroundings().in();
  }

  @Override
  public OutputStream out() {
    return session.out();
  }

  @Override
  public Look look() {
    return session.shell().look();
  }

  @Override
  public boolean attended() {
    return session.inherited() && look().terminal() && Terminal.is(0);
  }

  @Override
  public RecordFields fields() {
    return session.shell().records();
  }

  @Override
  public Path directory() {
    return session.directory();
  }

  @Override
  public void directory(Path to) {
    session.directory(to);
  }

  @Override
  public String variable(String name) {
    return session.shell().surroundings().env().get(name);
  }

  @Override
  public Bytes key() {
    Foreground foreground = new Foreground(session);
    Bytes before;
    try {
      before = foreground.taken("stty -g 2>/dev/null");
    } catch (ProblemException e) {
      return in().character(); // not a terminal: stty says so
    }
    foreground.sh("stty -icanon -echo min 1");
    try {
      return in().character();
    } finally {
      session.task().runShielded(() -> foreground.sh("stty " + before));
    }
  }

  @Override
  public boolean pause(long nanos) {
    if (session.main()) {
      return session.shell().display().pause(nanos);
    }
    session.task().sleep(nanos);
    return true;
  }

  @Override
  public Bytes outside(String line) {
    return new Foreground(session).taken(line);
  }
}
