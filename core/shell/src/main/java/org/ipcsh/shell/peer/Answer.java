package org.ipcsh.shell.peer;

import java.util.function.Function;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;

/** What came of a program that a peer ran. */
public sealed interface Answer {
  /** Its value; handles in it are made in the session that takes it. */
  record Value(Function<Session, Object> made) implements Answer {}

  /** The error it ended at. */
  record Failure(ProblemException error) implements Answer {}

  /** It ended the peer with {@code exit}. */
  record Exit(int status) implements Answer {}
}
