package org.ipcsh.shell.words;

import static org.ipcsh.shell.words.Desk.bare;
import static org.ipcsh.shell.words.Desk.given;
import static org.ipcsh.shell.words.Desk.row;
import static org.ipcsh.shell.words.Desk.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Size;
import org.ipcsh.api.Uid;
import org.junit.jupiter.api.Test;

class RowWordsTest {
  private final Desk desk = new Desk();

  /** How many of the rows a comparison keeps. */
  private int kept(String operator, Spelled value, Object... fields) {
    List<Object> all = Arrays.stream(fields).map(field -> (Object) row("f", field)).toList();
    return ((List<?>) desk.run(new Where.Field(Rows.of(all), "f", operator, value))).size();
  }

  @Test
  void whereReadsItsValueAsTheFieldAsks() {
    assertEquals(1, kept("==", bare("007"), "007", "7"));
    assertEquals(2, kept("==", bare("007"), 7, 7.0, 8));
    assertEquals(1, kept("==", bare("root"), new Uid(0), new Uid(1)));
    assertEquals(1, kept("==", bare("0"), new Uid(0), new Uid(1)));
    assertEquals(1, kept("==", bare("0600"), new Mode(0600), new Mode(0644)));
    assertEquals(1, kept("==", bare("0x270f"), new Key(9999), new Key(1)));
    assertEquals(1, kept("!=", bare("ENOMSG"), Errno.ENOMSG, Errno.EAGAIN));
    assertEquals(1, kept(">=", bare("16k"), new Size(16384), new Size(16383)));
    assertEquals(1, kept("<", bare("1s"), Duration.ofMillis(1), Duration.ofSeconds(2)));
    assertEquals(1, kept("==", bare("true"), true, false));
    assertEquals(1, kept("==", bare("null"), null, 1));
    assertEquals(1, kept("==", given(Bytes.of("null")), "null", "x"));
    assertEquals(1, kept("<", bare("b"), "a", "b"));
    assertEquals(1, kept("<=", given(2L), 2, 3));
  }

  @Test
  void whereLooksForPatternsListsAndParts() {
    assertEquals(2, kept("=~", bare("^a.*z$"), "az", "abz", "baz"));
    assertEquals(1, kept("=~", bare("oo"), new Uid(0), new Uid(1)));
    assertEquals(2, kept("in", given(List.of(1L, 3L)), 1, 2, 3));
    assertEquals(1, kept("in", given(List.of(Bytes.of("root"))), new Uid(0), new Uid(1)));
    assertEquals(1, kept("in", bare("abcabc"), "cab", "bac"));
  }

  @Test
  void aPatternThatTakesForEverCanBeInterrupted() {
    Rows<Object> row = rows(row("f", "a".repeat(100)));
    Spelled pattern = given(Bytes.of("(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)b\\1"));
    desk.task.interrupt(new Problem.Interrupted("SIGINT", 2));
    Comparison endless = new Comparison("=~", pattern, desk);
    Bytes text = (Bytes) desk.fields().field(row.next(), "f");
    ProblemException e = assertThrows(ProblemException.class, () -> endless.holds(text));
    assertEquals("interrupted", e.problem().code());
  }

  @Test
  void whereRefusesWhatCannotBeCompared() {
    Spelled text = given(Bytes.of("x"));
    assertEquals(
        "bad-value", desk.fails(new Where.Field(rows(row("f", 1)), "f", "<", text)).code());
    Spelled quoted = new Spelled(null, Bytes.of("1"));
    ProblemException e =
        assertThrows(
            ProblemException.class,
            () -> desk.run(new Where.Field(rows(row("f", 1)), "f", "==", quoted)));
    assertEquals("a bare word is read as the field asks, a quoted one is text", e.hint());
    assertEquals(
        "bad-value", desk.fails(new Where.Field(rows(row("f", "a")), "f", "=~", bare("("))).code());
    assertEquals(
        "no-such-field", desk.fails(new Where.Field(rows(row("f", 1)), "g", "==", text)).code());
    assertEquals("bad-value", desk.fails(new Where.Condition(rows(1L), it -> 1L)).code());
  }

  @Test
  void sortByIsStableAndPutsNullLast() {
    Row a = row("n", 2, "t", "x");
    Row b = row("n", 1, "t", "y");
    Row c = row("n", 2, "t", "w");
    Row none = row("n", null, "t", "");
    assertEquals(
        List.of(b, a, c, none), desk.run(new SortBy(rows(none, a, b, c), List.of("n"), false)));
    assertEquals(
        List.of(a, c, b, none), desk.run(new SortBy(rows(none, a, b, c), List.of("n"), true)));
    assertEquals(
        List.of(b, c, a, none),
        desk.run(new SortBy(rows(a, b, c, none), List.of("n", "t"), false)));
    assertEquals(List.of(3L, 2L, 1L), desk.run(new SortBy(rows(1L, 3L, 2L), List.of(), true)));
  }

  @Test
  void lastTakesTheEnd() {
    assertEquals(List.of(2L, 3L), desk.run(new Last.Some(rows(1L, 2L, 3L), 2)));
    assertEquals(List.of(1L), desk.run(new Last.Some(rows(1L), 2)));
    assertEquals(List.of(), desk.run(new Last.Some(rows(1L), 0)));
    assertEquals(3L, desk.run(new Last.One(rows(1L, 2L, 3L))));
    assertNull(desk.run(new Last.One(rows())));
    assertNull(desk.run(new First.One(rows())));
  }

  @Test
  void getGoesAsDeepAsAsked() {
    Row deep = row("a", List.of(row("b", 1), row("b", 2)));
    assertEquals(List.of(1L, 2L), desk.run(new Get(deep, "a", List.of("b"))));
    assertEquals(2L, desk.run(new Get(deep, "a", List.of("1", "b"))));
    assertEquals(
        List.of(1L, 2L), desk.run(new Get(rows(row("b", 1), row("b", 2)), "b", List.of())));
    assertEquals("out-of-range", desk.fails(new Get(List.of(1L), "1", List.of())).code());
    assertEquals("out-of-range", desk.fails(new Get(List.of(1L), "-1", List.of())).code());
    assertEquals("no-such-field", desk.fails(new Get(deep, "x", List.of())).code());
  }

  @Test
  void eachLeavesOutWhatGivesNothing() {
    assertEquals(
        List.of(2L, 6L),
        desk.run(new Each(rows(1L, 2L, 3L), it -> (Long) it == 2 ? null : (Long) it * 2)));
  }

  @Test
  void selectKeepsTheOrderAskedFor() {
    assertEquals(
        List.of(row("c", 3L, "a", 1L)),
        desk.run(new Select(rows(row("a", 1, "b", 2, "c", 3)), "c", List.of("a", "c"))));
  }

  @Test
  void numbersAddUp() {
    assertEquals(6L, desk.run(new Sum.Alone(rows(1L, 2L, 3L))));
    assertEquals(1.5, desk.run(new Sum.Alone(rows(1L, 0.5))));
    assertEquals(0L, desk.run(new Sum.Alone(rows())));
    assertEquals(4096L, desk.run(new Sum.Alone(rows(new Size(4096)))));
    assertEquals(
        Duration.ofSeconds(3),
        desk.run(new Sum.Alone(rows(Duration.ofSeconds(1), Duration.ofSeconds(2)))));
    assertEquals(3L, desk.run(new Sum.Field(rows(row("n", 1), row("n", null), row("n", 2)), "n")));
    assertEquals("out-of-range", desk.fails(new Sum.Alone(rows(Long.MAX_VALUE, 1L))).code());
    assertEquals("bad-value", desk.fails(new Sum.Alone(rows(Bytes.of("1")))).code());
  }

  @Test
  void theSmallestAndTheLargest() {
    assertEquals(1L, desk.run(new Min.Alone(rows(2L, 1L, 3L))));
    assertEquals(3L, desk.run(new Max.Alone(rows(2L, 1L, 3L))));
    assertEquals(Bytes.of("b"), desk.run(new Max.Field(rows(row("t", "a"), row("t", "b")), "t")));
    assertEquals(new Size(1), desk.run(new Min.Field(rows(row("t", new Size(1))), "t")));
    assertNull(desk.run(new Min.Alone(rows())));
  }

  @Test
  void aPercentileIsAlwaysOneOfTheValues() {
    Object[] ten = {10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L};
    assertEquals(5L, desk.run(new Percentile.Alone(rows(ten), 50)));
    assertEquals(10L, desk.run(new Percentile.Alone(rows(ten), 99)));
    assertEquals(10L, desk.run(new Percentile.Alone(rows(ten), 100)));
    assertEquals(1L, desk.run(new Percentile.Alone(rows(ten), 0)));
    assertEquals(7L, desk.run(new Percentile.Field(rows(row("n", 7)), 50, "n")));
    assertNull(desk.run(new Percentile.Alone(rows(), 50)));
  }

  @Test
  void uniqTellsValuesApart() {
    assertEquals(
        List.of(Bytes.of("a"), Bytes.of("b"), row("x", 1)),
        desk.run(new Uniq(rows("a", Bytes.of("b"), "a", row("x", 1), row("x", 1)))));
    assertEquals(List.of(3L, 2L), desk.run(new Reverse(rows(2L, 3L))));
    assertEquals(2L, desk.run(new Count(rows(2L, 3L))));
  }

  @Test
  void nullIsARowLikeAnyOther() {
    assertEquals(3L, desk.run(new Count(Rows.of(Arrays.asList(2L, null, 3L)))));
  }
}
