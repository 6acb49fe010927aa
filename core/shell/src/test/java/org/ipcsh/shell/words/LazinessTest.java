package org.ipcsh.shell.words;

import static org.ipcsh.shell.words.Desk.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LazinessTest {
  private final Desk desk = new Desk();
  private final Watched numbers = new Watched();

  @Test
  void firstReadsNoFurtherThanItMust() {
    assertEquals(List.of(1L, 2L, 3L), desk.run(new First.Some(numbers, 3)));
    assertEquals(3, numbers.count());
    assertTrue(numbers.closed());
  }

  @Test
  void firstClosesAsSoonAsItHasEnoughAndNotWhenItIsClosedItself() {
    Rows<Object> two = new First.Some(numbers, 2).run(desk);
    two.next();
    assertFalse(numbers.closed());
    two.next();
    assertTrue(numbers.closed());
  }

  @Test
  void firstOfNoneReadsNothing() {
    assertEquals(List.of(), desk.run(new First.Some(numbers, 0)));
    assertEquals(0, numbers.count());
    assertTrue(numbers.closed());
  }

  @Test
  void theFirstByItselfIsReadAlone() {
    assertEquals(1L, desk.run(new First.One(numbers)));
    assertEquals(1, numbers.count());
    assertTrue(numbers.closed());
  }

  @Test
  void aPipelineReadsAsFarAsItsEndAsks() {
    Rows<Object> even = new Where.Condition(numbers, it -> (Long) it % 2 == 0).run(desk);
    Rows<Object> rows = new Each(even, it -> row("n", it)).run(desk);
    Rows<Object> selected = new Select(rows, "n", List.of()).run(desk);
    Rows<Object> unique = new Uniq(selected).run(desk);
    assertEquals(0, numbers.count(), "nothing is read before someone asks");
    assertEquals(List.of(row("n", 2L), row("n", 4L)), desk.run(new First.Some(unique, 2)));
    assertEquals(4, numbers.count());
    assertTrue(numbers.closed());
  }

  @Test
  void linesAreReadOneAtATime() {
    desk.typing("a\nb\nc\n");
    desk.run(new First.Some(anything(new Lines(null).run(desk)), 1));
    assertEquals(org.ipcsh.api.Bytes.of("b"), desk.run(new ReadLine()));
  }

  @SuppressWarnings("unchecked") // rows are only read
  private static Rows<Object> anything(Rows<?> rows) {
    return (Rows<Object>) rows;
  }

  static Stream<org.ipcsh.api.Action<?>> thoseThatReadToTheEnd() {
    return Stream.of(
        new Count(new Watched()),
        new Last.Some(new Watched(), 1),
        new SortBy(new Watched(), List.of(), false),
        new Reverse(new Watched()),
        new Sum.Alone(new Watched()),
        new Max.Alone(new Watched()),
        new Join(new Watched(), org.ipcsh.api.Bytes.EMPTY),
        new To.Json(new Watched(), "json"),
        new To.Csv(new Watched(), "csv"),
        new Len.Piped(new Watched()));
  }

  /** The rows never end, so that only the checkpoint can. */
  @ParameterizedTest
  @MethodSource("thoseThatReadToTheEnd")
  void anInterruptEndsWhatReadsToTheEndAndClosesTheRows(org.ipcsh.api.Action<?> word)
      throws ReflectiveOperationException {
    desk.task.interrupt(new Problem.Interrupted("SIGINT", 2));
    assertThrows(ProblemException.class, () -> desk.run(word));
    var accessor = word.getClass().getRecordComponents()[0].getAccessor();
    accessor.setAccessible(true);
    assertTrue(((Watched) accessor.invoke(word)).closed());
  }
}
