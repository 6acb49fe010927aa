package org.ipcsh.shell.words;

import java.io.OutputStream;
import java.nio.file.Path;
import org.ipcsh.api.Bytes;
import org.ipcsh.shell.show.Look;
import org.ipcsh.shell.show.RecordFields;

/** What a script has of the process it runs in; a part of the session. */
public interface Streams {
  /** Standard input; one for the session, since it reads ahead. */
  LineInput in();

  /** Standard output. */
  OutputStream out();

  /** For whom standard output is. */
  Look look();

  /** Whether a person sits at both standard input and standard output, who can be asked. */
  boolean attended();

  /** How to look into records. */
  RecordFields fields();

  /** The working directory, absolute. */
  Path directory();

  /** Sets the working directory, which must be one. */
  void directory(Path to);

  /** A variable of the environment, or null. */
  String variable(String name);

  /**
   * One character of standard input: from a terminal as soon as its key is pressed, without echo;
   * else {@link LineInput#character}. Null at the end.
   */
  Bytes key();

  /**
   * Sleeps before what is shown is shown anew.
   *
   * @return false if the person wants to see no more of it
   */
  boolean pause(long nanos);

  /**
   * What a line prints that {@code /bin/sh} runs, without the newline at its end.
   *
   * @throws org.ipcsh.api.ProblemException if its status is not 0
   */
  Bytes outside(String line);
}
