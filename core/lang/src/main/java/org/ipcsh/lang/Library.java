package org.ipcsh.lang;

import java.util.Collection;
import org.ipcsh.api.Numeric;

/** Where the binder finds what a script names. */
public interface Library {
  /** A command by its name, also by {@code mechanism:name}; null if there is none. */
  Signature command(String name);

  /** All names of commands, for suggestions. May be slow. */
  Collection<String> commands();

  /** A constant of the C headers by its name, as a value that shows as that name; null if none. */
  Numeric constant(String name);

  /** All names of constants, for suggestions. May be slow. */
  Collection<String> constants();

  /** Names that people who typed this name may have meant, best first, perhaps none. */
  java.util.List<String> near(String unknownCommand);
}
