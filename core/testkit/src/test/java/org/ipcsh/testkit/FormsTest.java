package org.ipcsh.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Reader;
import org.ipcsh.lang.Signature;
import org.junit.jupiter.api.Test;

class FormsTest {
  private static final Param SET = param("set", Role.ARG, null, "\\d+");
  private static final Param NUM = param("num", Role.ARG, "0", "\\d+");
  private static final Param TEXT = param("text", Role.ARG, null, ".*");
  private static final Param TEXTS = param("texts", Role.LIST, null, ".*");
  private static final Param CHANGE = param("change", Role.PAIRS, null, ".*");
  private static final Param BLOCK = param("body", Role.BLOCK, null, "");

  @Test
  void wordsTellFormsApart() {
    assertNull(common(List.of(SET, word("GETVAL")), List.of(SET, word("SETVAL"))));
    assertEquals("$x B", common(List.of(SET, word("A", "B")), List.of(SET, word("B", "C"))));
  }

  @Test
  void numberOfArgumentsTellsFormsApart() {
    assertNull(common(List.of(SET), List.of(SET, SET)));
    assertNull(common(List.of(), List.of(SET)));
    assertEquals("$x", common(List.of(SET), List.of(SET, NUM)));
    assertEquals("", common(List.of(), List.of(NUM)));
    assertEquals("$x $x $x", common(List.of(TEXTS), List.of(SET, SET, SET)));
  }

  @Test
  void typesDoNot() {
    assertEquals("$x", common(List.of(SET), List.of(TEXT)));
  }

  @Test
  void argumentThatCannotReadTheWordDoes() {
    assertNull(common(List.of(SET, word("stat")), List.of(SET, SET)));
    assertEquals("$x stat", common(List.of(SET, word("stat")), List.of(SET, TEXT)));
  }

  @Test
  void argumentsLeftOutInTheMiddleAreSeen() {
    List<Param> change = List.of(SET, NUM, word("IPC_SET"), CHANGE);
    assertNull(common(change, List.of(SET, NUM, word("SETVAL"), SET)));
    assertEquals("$x IPC_SET", common(change, List.of(SET, word("IPC_SET"))));
    assertEquals("$x IPC_SET name=value", common(change, List.of(SET, word("IPC_SET"), TEXT)));
  }

  @Test
  void blocksMeetOnlyBlocks() {
    assertNull(common(List.of(BLOCK), List.of(TEXT)));
    assertEquals("{ }", common(List.of(BLOCK), List.of(BLOCK)));
  }

  @Test
  void pipesTellFormsApart() {
    Param input = param("input", Role.INPUT, null, ".*");
    assertNull(Forms.common(new Fake(List.of(), input, false), new Fake(List.of(), null, false)));
    assertEquals(
        "", Forms.common(new Fake(List.of(), input, true), new Fake(List.of(), null, false)));
  }

  private static String common(List<Param> one, List<Param> other) {
    String found = Forms.common(new Fake(one, null, false), new Fake(other, null, false));
    assertEquals(
        found == null,
        Forms.common(new Fake(other, null, false), new Fake(one, null, false)) == null,
        "the other way round");
    return found;
  }

  private static Param word(String... words) {
    return new Param("verb", Role.WORD, "", null, List.of(words), ' ', null);
  }

  private static Param param(String name, Role role, String otherwise, String pattern) {
    return new Param(name, role, "", otherwise, List.of(), ':', new Matching(pattern));
  }

  private record Matching(String pattern) implements Reader {
    @Override
    public Object literal(Object literal) {
      if (!literal.toString().matches(pattern)) {
        throw new Problem.BadValue("it", expects(), literal.toString()).thrown();
      }
      return LATER;
    }

    @Override
    public Object read(Object value, Session session) {
      return literal(value);
    }

    @Override
    public String expects() {
      return pattern;
    }

    @Override
    public List<Candidate> complete(Session session, Bound bound, String prefix) {
      return List.of();
    }
  }

  private record Fake(List<Param> params, Param input, boolean inputOptional)
      implements Signature.Form {
    @Override
    public Signature.Call call(Object[] given, Object input) {
      throw new UnsupportedOperationException();
    }
  }
}
