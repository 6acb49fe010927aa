package org.ipcsh.dist;

/** Programs without capabilities, whoever runs the tests; see capabilities(7). */
final class Lesser {
  private Lesser() {}

  /** Whether these tests run as root, with all that root may. */
  static boolean isRoot() {
    return Program.of("id", "-u").run().clean().out().strip().equals("0");
  }

  /** The program as one that has no rights beyond those of its user. */
  static Program of(Program program) {
    return isRoot()
        ? program.under("setpriv", "--bounding-set", "-all", "--inh-caps", "-all")
        : program;
  }
}
