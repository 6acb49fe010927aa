package org.ipcsh.dist;

import java.util.ArrayList;
import java.util.List;

/** Namespaces for what a test runs, so that it and the rest of the machine do not meet. */
final class Namespaces {
  private Namespaces() {}

  /**
   * What goes before a program that is to have them: {@code unshare} with these options, for who is
   * not root as the root of a user namespace.
   */
  static String[] unshare(String... options) {
    for (List<String> start : List.of(List.of("unshare"), List.of("unshare", "--map-root-user"))) {
      List<String> words = new ArrayList<>(start);
      words.addAll(List.of(options));
      String[] wrapper = words.toArray(String[]::new);
      if (Program.of("true").under(wrapper).run().status() == 0) {
        return wrapper;
      }
    }
    throw new AssertionError(
        "this needs namespaces of its own: run it as root, or allow them (unshare "
            + String.join(" ", options)
            + ")");
  }
}
