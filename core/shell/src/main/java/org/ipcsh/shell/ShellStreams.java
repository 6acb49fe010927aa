package org.ipcsh.shell;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.ipcsh.api.Bytes;
import org.ipcsh.linux.file.DescriptorInput;
import org.ipcsh.linux.terminal.KeyMode;
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
    // Standard input of a job or of a shell in a shell is not that of this process.
    KeyMode keys = session.inherited() ? KeyMode.on(0, true) : null;
    try {
      return in().character();
    } finally {
      if (keys != null) {
        keys.close();
      }
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
