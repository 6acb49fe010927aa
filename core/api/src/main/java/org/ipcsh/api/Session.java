package org.ipcsh.api;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/** All that a command can reach. */
public interface Session {
  /**
   * Enters a handle in the session's table, from where leaving closes it, and names it. To be
   * called in the instruction after the call that made it, with nothing between that could throw.
   */
  <H extends Handle> H adopt(H handle);

  /** The open handles, oldest first. */
  List<Handle> handles();

  /**
   * Throws if this job was interrupted or is out of time. Blocking calls do so of themselves; a
   * loop that may run long calls this in each turn.
   */
  void checkpoint();

  /** Nanoseconds until this job is out of time; empty without a limit; never negative. */
  OptionalLong deadline();

  /** The file a text names, seen from the session's working directory. */
  Path path(String text);

  /** The time of day. */
  InstantSource clock();

  /** Tells the person something that is not a result: one line on standard error. */
  void note(String text);

  /**
   * Runs a block when the function, job, script or session ends that is running now; last first.
   */
  void defer(Block block);

  /**
   * The C struct of that name that the script declared.
   *
   * @throws ProblemException if there is none
   */
  Struct struct(String name);

  /**
   * A part of the shell that another module defines, such as {@code linux}'s {@code Kernel}.
   *
   * @throws IllegalArgumentException if this session has none
   */
  <T> T part(Class<T> type);
}
