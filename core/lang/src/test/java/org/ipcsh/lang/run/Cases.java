package org.ipcsh.lang.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.ipcsh.api.ProblemException;

/** How tests say what a script does. */
final class Cases {
  private Cases() {}

  /** The script puts out these lines, what it shows and what commands tell alike. */
  static void gives(String script, String... lines) {
    TestHost host = new TestHost();
    try {
      host.run(script);
    } catch (ProblemException e) {
      throw new AssertionError(script + ": " + told(e) + " after " + host.out, e);
    }
    host.out.removeIf(line -> line.contains(" := "));
    assertEquals(List.of(lines), host.out, script);
  }

  /** Binding refuses the script: the code, and the text that is to blame. */
  static ProblemException refused(String script, String code, String guilty) {
    TestHost host = new TestHost();
    ProblemException e =
        assertThrows(ProblemException.class, () -> host.compile(script), () -> "bound: " + script);
    check(script, e, code, guilty);
    assertEquals(List.of(), host.out, "nothing runs");
    return e;
  }

  /** The script binds, but ends with an error: the code, and the text that is to blame. */
  static ProblemException fails(String script, String code, String guilty) {
    TestHost host = new TestHost();
    Script bound;
    try {
      bound = host.compile(script);
    } catch (ProblemException e) {
      throw new AssertionError(script + " does not bind: " + told(e), e);
    }
    ProblemException e =
        assertThrows(ProblemException.class, () -> bound.run(host), () -> "ran: " + script);
    check(script, e, code, guilty);
    return e;
  }

  private static void check(String script, ProblemException e, String code, String guilty) {
    assertEquals(code, e.problem().code(), () -> script + ": " + told(e));
    assertEquals(guilty, e.span() == null ? null : e.span().text(), () -> script + ": " + told(e));
  }

  private static String told(ProblemException e) {
    return e.getMessage() + " at " + (e.span() == null ? null : e.span().text());
  }
}
