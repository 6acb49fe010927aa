package org.ipcsh.api;

import java.util.List;

/**
 * One mechanism of inter-process communication: the single extension a plugin jar offers.
 *
 * <p>The shell makes one instance with the public constructor that takes nothing, asks it once for
 * everything below, and remembers the names, so that a later session loads the jar only when a line
 * names something from it. An instance therefore holds no state of a session.
 */
public interface Mechanism {
  /** A short name in small letters, unique among the plugins: {@code msg} in {@code msg:msgsnd}. */
  String name();

  /** One line for the overview of {@code help}. */
  String summary();

  /**
   * The commands: each a record marked {@link Command}, or a sealed interface marked so whose
   * records are the forms of one name.
   */
  List<Class<?>> commands();

  /** How types of this mechanism are read from a word; those of the shell need not be repeated. */
  default List<Kind<?>> kinds() {
    return List.of();
  }

  /** Enums of named constants, of which each implements {@link Constant}. */
  default List<Class<? extends Constant>> constants() {
    return List.of();
  }

  /**
   * The kernel objects of this mechanism that exist on the machine now, for {@code ipcs} and for
   * completion; empty for mechanisms that have none. May ask the kernel.
   */
  default Rows<?> objects(Session session) {
    return Rows.of(List.of());
  }

  /**
   * What can be done to these objects, if they are such as outlive a process; null if not. Made
   * anew at each call, or always the same.
   */
  default Inventory inventory() {
    return null;
  }
}
