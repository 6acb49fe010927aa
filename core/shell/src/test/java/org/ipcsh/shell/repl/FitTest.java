package org.ipcsh.shell.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Signature;
import org.junit.jupiter.api.Test;

/** A command as semctl(2) is: a word in the middle tells its forms apart. */
class FitTest {
  private static final Param SET = param("set", Role.ARG, null);
  private static final Param NUM = param("num", Role.ARG, null);
  private static final Param NUM_OR_0 = param("num", Role.ARG, "0");
  private static final Param SIZE = param("size", Role.OPTION, null);
  private static final Param ALL = param("all", Role.SWITCH, null);
  private static final Param FD = param("fd", Role.OPTION_LIST, null);

  private static final Signature SEMCTL =
      new Signature(
          "semctl",
          "sem",
          "",
          List.of(
              new Form(SET, NUM, word("GETVAL", "GETPID")),
              new Form(SET, NUM, word("SETVAL"), param("value", Role.ARG, null)),
              new Form(SET, NUM_OR_0, word("IPC_SET"), param("change", Role.PAIRS, null))),
          List.of(SIZE, ALL, FD),
          true);

  private record Form(List<Param> params) implements Signature.Form {
    Form(Param... params) {
      this(List.of(params));
    }

    @Override
    public Param input() {
      return null;
    }

    @Override
    public boolean inputOptional() {
      return false;
    }

    @Override
    public Signature.Call call(Object[] given, Object input) {
      throw new AssertionError("completion calls nothing");
    }
  }

  private static Param param(String name, Role role, String otherwise) {
    return new Param(name, role, "", otherwise, List.of(), ' ', null);
  }

  private static Param word(String... words) {
    return new Param("cmd", Role.WORD, "", null, List.of(words), ' ', null);
  }

  private static Fit fit(String line) {
    return new Fit(SEMCTL, new Reading().cursor(line).before(), new Variables(null)::word);
  }

  private static List<String> next(String line) {
    return fit(line).slots().stream()
        .map(slot -> slot.param().name() + slot.param().words())
        .toList();
  }

  @Test
  void allFormsAreMeantUntilAWordTells() {
    assertEquals(List.of("set[]", "set[]", "set[]"), next("semctl "));
    assertEquals(
        List.of("cmd[GETVAL, GETPID]", "cmd[SETVAL]", "cmd[IPC_SET]"), next("semctl 7 0 "));
    assertEquals(List.of("value[]"), next("semctl 7 0 SETVAL "));
    assertEquals(List.of(), next("semctl 7 0 GETVAL "));
    assertEquals(List.of(), next("semctl 7 0 NONSENSE "));
  }

  @Test
  void aWordMayComeEarlyWhereWhatIsBeforeItMayBeLeftOut() {
    assertEquals(List.of("num[]", "num[]", "num[]", "cmd[IPC_SET]"), next("semctl 7 "));
    assertEquals(List.of("change[]"), next("semctl 7 IPC_SET "));
    assertEquals(List.of("change[]"), next("semctl 7 IPC_SET uid=1 gid=2 "));
  }

  @Test
  void optionsStandAnywhere() {
    assertEquals(next("semctl 7 0 SETVAL "), next("semctl --all 7 --size 3 0 --fd=1 SETVAL "));
    assertEquals(SIZE, fit("semctl 7 --size ").awaited());
    assertNull(fit("semctl 7 --size=3 ").awaited());
    assertNull(fit("semctl 7 --all ").awaited());
    assertEquals("timeout", fit("semctl 7 --timeout ").awaited().name());
    assertEquals(List.of(), next("semctl 7 --size "));
  }

  @Test
  void behindTwoDashesThereAreNone() {
    assertTrue(fit("semctl -- ").optionsEnded());
    assertEquals(next("semctl 7 0 "), next("semctl -- 7 0 "));
    assertFalse(fit("semctl -7 0 ").optionsEnded());
    assertEquals(next("semctl 7 0 "), next("semctl -7 0 "));
  }

  @Test
  void whatWasGivenIsOfferedOnceButLists() {
    List<String> left =
        fit("semctl 7 --all --fd 1 --size 3 ").options().stream().map(Param::name).toList();
    assertEquals(List.of("fd", "timeout", "raw", "help"), left);
  }

  @Test
  void theWordsBeforeAreBound() {
    assertEquals("7", fit("semctl 7 0 SETVAL ").slots().get(0).bound().word("set"));
    assertNull(fit("semctl (f) 0 SETVAL ").slots().get(0).bound().word("set"));
    assertNull(fit("semctl 7 0 SETVAL ").slots().get(0).bound().word("value"));
  }
}
