package org.ipcsh.api;

import java.util.List;

/**
 * What can be asked of and done to the kernel objects of one mechanism that outlive a process: what
 * {@code ipcs}, {@code ipcrm} and {@code ipcmk} do, besides listing {@link Mechanism#objects}.
 *
 * <p>The rows of that list have at least the fields {@code key}, {@code id}, {@code owner} and
 * {@code mode}. As a mechanism, it holds no state of a session.
 */
public interface Inventory {
  /** What one of them is called: {@code queue}; its plural has an {@code s}. */
  String noun();

  /** The option that picks them, as ipcs(1) has it: {@code q}; 0 if there is none. */
  char letter();

  /** What is in one of them, in a few words: {@code 3 messages}. */
  String contents(Object row);

  /** The id that a handle or a row stands for; null if it is none of this mechanism's. */
  Integer id(Object thing);

  /** What the system allows of them. */
  List<SystemLimit> limits(Session session);

  /** What all of them take together. */
  List<SystemUse> summary(Session session);

  /**
   * Removes one, and closes the handles of it.
   *
   * @throws ProblemException {@link Problem.CallFailed}, with a hint
   */
  void remove(int id, Session session);

  /** What a number says of a new one: {@code semaphores}; null if it takes none. */
  String measure();

  /**
   * Makes one, which must not be there yet.
   *
   * @param key not that of {@code IPC_PRIVATE}
   * @param size how much of what {@link #measure} says
   * @param temporary whether it is removed when its handle is closed
   * @return its handle, which the session has adopted
   * @throws ProblemException {@link Problem.CallFailed}, with EEXIST if something has this key
   */
  Handle make(Key key, long size, Mode mode, boolean temporary, Session session);
}
