package org.ipcsh.shell.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Named;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Passing;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Program;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.api.Size;
import org.ipcsh.api.Source;
import org.ipcsh.api.Span;
import org.ipcsh.api.Struct;
import org.ipcsh.api.Uid;
import org.ipcsh.lang.run.ErrorValue;
import org.ipcsh.linux.process.Signal;
import org.ipcsh.shell.show.RecordFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesTest {
  private static final Source SOURCE = new Source("file", "def f { }\nprint $n\n");

  static Stream<Object> values() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return Stream.of(
        true,
        false,
        0L,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        -0.0,
        Double.NaN,
        Double.MIN_VALUE,
        Bytes.EMPTY,
        Bytes.wrap(all),
        Duration.ofSeconds(-1, 5),
        Duration.ofNanos(Long.MAX_VALUE),
        Instant.ofEpochSecond(-1, 999_999_999),
        Instant.MAX,
        new Named(3, "IPC_CREAT|IPC_EXCL"),
        Errno.EAGAIN,
        new Gid(-1),
        new Key(0x270f),
        new Mode(0600),
        new Pid(1),
        new Size(64 << 10),
        new Uid(0),
        List.of(),
        Arrays.asList(1L, null, List.of(Bytes.of("x"))),
        Row.of("a", 1L, "b", null, "c", Row.of("d", List.of(true))));
  }

  @ParameterizedTest
  @MethodSource("values")
  void comeAsTheyWent(Object value) {
    assertEquals(value, passed(value));
  }

  @Test
  void nullIsAValue() {
    assertEquals(null, passed(null));
  }

  /** What only a mechanism knows keeps its number and its look. */
  @Test
  void constantsShowAsBefore() {
    Numeric term = (Numeric) passed(Signal.SIGTERM);
    assertEquals(15, term.number());
    assertEquals("SIGTERM", term.toString());
  }

  record Message(long type, String text, List<Integer> more) {}

  @Test
  void recordsBecomeRows() {
    Object row = passed(new Message(7, "hello", List.of(1, 2)));
    assertEquals(Row.of("type", 7L, "text", Bytes.of("hello"), "more", List.of(1L, 2L)), row);
  }

  static Stream<Problem> problems() {
    return Stream.of(
        new Problem.Syntax("a ) is missing", true),
        new Problem.Unknown("command", "msgsn", List.of("msgsnd")),
        new Problem.WrongArguments("too many", null),
        new Problem.BadValue("the key", "a number", "text"),
        new Problem.OutOfRange("n", "0", "1", "2"),
        new Problem.NoSuchField("x", List.of("a", "b")),
        new Problem.NoSuchHandle("msg#1"),
        new Problem.ClosedHandle("msg#1", Instant.EPOCH),
        new Problem.CallFailed("msgrcv", Errno.ENOMSG, null),
        new Problem.TimedOut(Duration.ofMillis(5)),
        new Problem.Interrupted("SIGTERM", 15),
        new Problem.AssertionFailed("$n == 1", null),
        new Problem.Thrown("no"),
        new Problem.Thrown(Bytes.wrap(new byte[] {(byte) 0xff, 0})),
        new Problem.ProgramFailed("ls", 2),
        new Problem.BadFile("f", "not there"),
        new Problem.Internal("oops"),
        new Problem.Refused("code", "what", "must be", "is"));
  }

  @Test
  void everySortOfProblemIsTried() {
    assertEquals(
        List.of(),
        Stream.of(Problem.class.getPermittedSubclasses())
            .filter(type -> problems().noneMatch(type::isInstance))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("problems")
  void errorsComeWhole(Problem problem) {
    Span span = new Span(SOURCE, 10, 15);
    ProblemException error = problem.thrown().at(span).in("cmd").hint("try this");
    ProblemException came = ((ErrorValue) passed(new ErrorValue(error))).problem();
    assertEquals(problem, came.problem());
    assertEquals(span, came.span());
    assertEquals(error.call(), came.call());
    assertEquals(error.hint(), came.hint());
  }

  @Test
  void programsComeWithWhatTheyNeed() {
    Span body = new Span(SOURCE, 10, 18);
    Span function = new Span(SOURCE, 0, 9);
    Program program = new Program(body, Map.of("f", function), Map.of("n", 1L));
    Encoder encoder = new Encoder(new RecordFields(), of(n -> false)).program(program);
    Program came = new Decoder(encoder.bytes(), null).program();
    assertEquals(program, came);
    assertSame(came.source().source(), came.functions().get("f").source());
  }

  @Test
  void structsComeWhole() {
    Struct struct =
        new Struct(
            "order",
            List.of(
                new Struct.Member("id", Struct.Type.I32, 0, 0),
                new Struct.Member("name", Struct.Type.CHAR, 8, 4)),
            12,
            4);
    Encoder encoder = new Encoder(new RecordFields(), null).struct(struct);
    assertEquals(struct, new Decoder(encoder.bytes(), null).struct());
  }

  @Test
  void handlesPassAsTheySay() {
    assertEquals("h#0 by line 5", passed(new Thing(new Passing.ById("line 5"))));
    assertEquals("h#0 by fd 7", passed(new Thing(new Passing.ByDescriptor(7, "fd 7"))));
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> passed(List.of(new Thing(new Passing.ByDescriptor(8, "fd 8")))));
    assertEquals("cannot-pass", refused.problem().code());
    assertThrows(ProblemException.class, () -> passed(new Thing(new Passing.Not())));
  }

  @Test
  void aProgramNamesTheVariableThatCannotPass() {
    Span body = new Span(SOURCE, 10, 18);
    Map<String, Object> variables = Map.of("n", List.of(new Thing(new Passing.Not())));
    Encoder encoder = new Encoder(new RecordFields(), of(n -> false));
    ProblemException refused =
        assertThrows(
            ProblemException.class, () -> encoder.program(new Program(body, Map.of(), variables)));
    assertTrue(refused.getMessage().startsWith("$n must be"), refused.getMessage());
  }

  @Test
  void inAnAnswerHandlesThatCannotPassAreTheirNames() {
    Encoder encoder = new Encoder(new RecordFields(), null).value(new Thing(new Passing.Not()));
    assertEquals(Bytes.of("h#0"), new Decoder(encoder.bytes(), null).value());
  }

  private static Object passed(Object value) {
    Encoder encoder =
        new Encoder(new RecordFields(), of(descriptor -> descriptor == 7)).value(value);
    return new Decoder(encoder.bytes(), (name, line) -> name + " by " + line).value();
  }

  private static final class Thing extends Handle {
    private final Passing passing;

    Thing(Passing passing) {
      super("h");
      this.passing = passing;
    }

    @Override
    protected void release(Session session) {
      // It holds nothing.
    }

    @Override
    public Row facts() {
      return Row.of();
    }

    @Override
    public Passing passing() {
      return passing;
    }
  }

  /** Descriptors of which some are there already and none can be sent. */
  private static Encoder.Descriptors of(IntPredicate inherited) {
    return new Encoder.Descriptors() {
      @Override
      public boolean inherited(int descriptor) {
        return inherited.test(descriptor);
      }

      @Override
      public int sent(int descriptor) {
        return -1;
      }
    };
  }
}
