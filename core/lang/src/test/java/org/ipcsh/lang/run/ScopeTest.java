package org.ipcsh.lang.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a prompt keeps from line to line. */
class ScopeTest {
  @Test
  void growsWithWhatIsSet() {
    Scope scope = new Scope();
    for (long n = 0; n < 100; n++) {
      scope.set("v" + n, n);
    }
    for (long n = 0; n < 100; n++) {
      assertEquals(n, scope.get("v" + n));
    }
    assertEquals(100, scope.names().size());
  }
}
