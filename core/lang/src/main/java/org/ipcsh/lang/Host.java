package org.ipcsh.lang;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Session;
import org.ipcsh.api.Source;
import org.ipcsh.api.Struct;

/** What a running script does to the world other than through commands. One per session or job. */
public interface Host {
  /** What commands are given. */
  Session session();

  /** How to look into records. */
  Records records();

  /** Shows a value that nothing took; {@code raw} without what is only for people. */
  void show(Object value, boolean raw);

  /** Says, to a terminal only, what an assignment at the prompt made. */
  void assigned(String name, Object value);

  /**
   * Runs a line with {@code /bin/sh}; a status other than 0 is a {@code Problem.ProgramFailed}.
   *
   * @param taken whether the output is the value; else it is shown as it comes and null given
   */
  Bytes outside(String line, boolean taken);

  /** Whether the system has a program of that name, for suggestions. */
  boolean program(String name);

  /**
   * Reads a file to be sourced.
   *
   * @throws org.ipcsh.api.ProblemException if it cannot be read or is no text
   */
  Source load(String path, Source from);

  /** Makes a struct known to the session. */
  void declare(Struct struct);

  /** How many blocks are put off so far; goes with {@link #runDeferred}. */
  int deferred();

  /**
   * Runs the blocks put off since, last first.
   *
   * @param error what the function ends with, or null; thrown again by the caller
   */
  void runDeferred(int since, RuntimeException error);

  /**
   * Runs something under a time limit: what {@code --timeout} does to a command.
   *
   * @throws org.ipcsh.api.ProblemException a {@code Problem.TimedOut} when the time runs out first
   */
  Object within(Duration limit, Supplier<Object> body);

  /** Called between statements; throws if the job was interrupted or is out of time. */
  void checkpoint();

  /**
   * Says that a loop begins of which it is known how many turns it takes.
   *
   * @param total 0 or less for an empty range, or one too long to be counted
   * @return what it counts them in and closes in the end, or null if nobody looks
   */
  Turns turns(long total);

  /** {@code $args} of the script. */
  List<Object> args();

  /** {@code $env}. */
  Map<String, String> env();
}
