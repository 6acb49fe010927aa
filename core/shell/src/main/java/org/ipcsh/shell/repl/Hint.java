package org.ipcsh.shell.repl;

import java.util.List;

/**
 * What helps with the line being typed.
 *
 * @param rest what may follow, word by word; empty if nothing may
 * @param begun whether the first of {@code rest} stands for what is asked for next, rather than for
 *     what follows the word being typed
 * @param name the argument being typed, or empty
 * @param meaning what it is, in one line
 */
record Hint(List<String> rest, boolean begun, String name, String meaning) {
  static final Hint NONE = new Hint(List.of(), false, "", "");
}
