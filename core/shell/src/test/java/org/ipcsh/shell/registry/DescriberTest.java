package org.ipcsh.shell.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Between;
import org.ipcsh.api.Block;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Input;
import org.ipcsh.api.Joined;
import org.ipcsh.api.Key;
import org.ipcsh.api.Named;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Option;
import org.ipcsh.api.Pairs;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.api.Unsigned;
import org.ipcsh.api.Word;
import org.ipcsh.lang.Library;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Reader;
import org.ipcsh.lang.Signature;
import org.ipcsh.lang.run.Usage;
import org.ipcsh.shell.words.Exit;
import org.ipcsh.shell.words.First;
import org.ipcsh.shell.words.Last;
import org.ipcsh.shell.words.Percentile;
import org.junit.jupiter.api.Test;

class DescriberTest {
  enum Bit implements Constant {
    A_BIT(1),
    B_BIT(0x80000000L);

    private final long number;

    Bit(long number) {
      this.number = number;
    }

    @Override
    public long number() {
      return number;
    }
  }

  @Joined(":")
  record Op(short num, short delta, @Arg(otherwise = "0") @Flags(Bit.class) int flags) {}

  @Pairs
  record Change(Integer uid, Long bytes) {}

  @Command(name = "all", summary = "Everything.", blocks = true)
  record All(
      int number,
      @Arg(value = "how long", otherwise = "1s") Duration time,
      @Flags(Bit.class) int flags,
      Op op,
      Bytes text,
      Object any,
      Block body,
      @Option("quickly") boolean veryFast,
      @Option(value = "how many", otherwise = "3") int size,
      @Option("which") List<String> each,
      @Input Rows<?> rows)
      implements Action<Void> {
    @Override
    public Void run(Session session) {
      return null;
    }
  }

  @Command(name = "forms", summary = "Two forms.")
  sealed interface Forms<R> extends Action<R> {
    record Get(@Word("GET") String cmd, @Option("which") String which) implements Forms<Integer> {
      @Override
      public Integer run(Session session) {
        return 5;
      }
    }

    record Set(@Word("SET") String cmd, Change change) implements Forms<String> {
      @Override
      public String run(Session session) {
        return change.uid + "/" + change.bytes;
      }
    }
  }

  @Command(name = "bad", summary = "A type that nothing reads.")
  record Bad(Thread thread) implements Action<Void> {
    @Override
    public Void run(Session session) {
      return null;
    }
  }

  private static final Library NONE =
      new Library() {
        @Override
        public Signature command(String name) {
          return null;
        }

        @Override
        public Collection<String> commands() {
          return List.of();
        }

        @Override
        public Numeric constant(String name) {
          return null;
        }

        @Override
        public Collection<String> constants() {
          return List.of();
        }

        @Override
        public List<String> near(String unknownCommand) {
          return List.of();
        }
      };

  private static Signature describe(Class<?> type) {
    return new Describer("test", new Kinds(List.of()), NONE).describe(type);
  }

  private static Reader reader(String param) {
    for (Param each : describe(All.class).forms().get(0).params()) {
      if (each.name().equals(param)) {
        return each.reader();
      }
    }
    throw new AssertionError(param);
  }

  private static Problem refused(Runnable reading) {
    return assertThrows(ProblemException.class, reading::run).problem();
  }

  @Test
  void componentsInOrderAreTheSignature() {
    Signature signature = describe(All.class);
    Signature.Form form = signature.forms().get(0);
    assertEquals(
        List.of("number", "time", "flags", "op", "text", "any", "body"),
        form.params().stream().map(Param::name).toList());
    assertEquals(
        List.of(Role.ARG, Role.ARG, Role.ARG, Role.JOINED, Role.ARG, Role.ARG, Role.BLOCK),
        form.params().stream().map(Param::role).toList());
    assertEquals(
        List.of("very-fast", "size", "each"),
        signature.options().stream().map(Param::name).toList());
    assertEquals(
        List.of(Role.SWITCH, Role.OPTION, Role.OPTION_LIST),
        signature.options().stream().map(Param::role).toList());
    assertEquals("1s", form.params().get(1).otherwise());
    assertFalse(form.params().get(0).optional());
    assertEquals(Role.INPUT, form.input().role());
    assertTrue(signature.blocks());
    assertEquals(
        "... | all NUMBER [TIME] FLAGS NUM:DELTA:FLAGS TEXT ANY { ... } [--very-fast] [--size SIZE]"
            + " [--each EACH...] [--timeout DURATION]",
        Usage.line(signature, form));
  }

  @Test
  void aSealedInterfaceHasAFormForEachRecord() {
    Signature signature = describe(Forms.class);
    assertEquals(2, signature.forms().size());
    Signature.Form set = signature.forms().get(1);
    assertEquals(Role.PAIRS, set.params().get(1).role());
    Object change = set.params().get(1).reader().literal(Map.of("bytes", "64k"));
    assertEquals("null/65536", set.call(new Object[] {"SET", change}, null).run(null));
    assertEquals(
        "unknown-field",
        refused(() -> set.params().get(1).reader().literal(Map.of("gid", "1"))).code());
  }

  @Test
  void anOptionBelongsToTheFormsThatHaveIt() {
    Signature signature = describe(Forms.class);
    assertEquals(List.of("which"), signature.options().stream().map(Param::name).toList());
    assertTrue(signature.forms().get(0).takes(0));
    assertFalse(signature.forms().get(1).takes(0));
  }

  @Test
  void numbersAreReadAsCReadsThem() {
    assertEquals(9999, reader("number").literal("9999"));
    assertEquals(0x270f, reader("number").literal("0x270f"));
    assertEquals(8, reader("number").literal("010"));
    assertEquals(-65536, reader("number").literal("-64k"));
    assertEquals(7, reader("number").read(7L, null));
    for (String bad : List.of("", "x", "0x", "09", "1.5", "--1", "0x-1", "1kk")) {
      assertEquals("bad-value", refused(() -> reader("number").literal(bad)).code(), bad);
    }
    assertEquals(
        new Problem.OutOfRange("number", "-2147483648", "2147483647", "2147483648"),
        refused(() -> reader("number").literal("2147483648")));
  }

  @Command(name = "share", summary = "A share.")
  record Share(@Between(low = 0, high = 100) double share) implements Action<Void> {
    @Override
    public Void run(Session session) {
      return null;
    }
  }

  @Command(name = "keyed", summary = "A key.")
  record Keyed(Key key) implements Action<Void> {
    @Override
    public Void run(Session session) {
      return null;
    }
  }

  @Command(name = "sourced", summary = "A path.")
  record Sourced(Path path) implements Action<Void> {
    @Override
    public Void run(Session session) {
      return null;
    }
  }

  @Joined("=")
  record Title(String name, @Arg(otherwise = "") String value) {}

  @Command(name = "titled", summary = "Texts that are one word.")
  record Titled(Title title) implements Action<Void> {
    @Override
    public Void run(Session session) {
      return null;
    }
  }

  @Test
  void whatIsEmptyIsCalledSo() {
    Reader key = describe(Keyed.class).forms().get(0).params().get(0).reader();
    assertEquals("empty", ((Problem.BadValue) refused(() -> key.literal(""))).is());
  }

  @Command(name = "wide", summary = "A number without sign.")
  record Wide(Unsigned number) implements Action<Void> {
    @Override
    public Void run(Session session) {
      return null;
    }
  }

  @Test
  void aNumberWithoutSignHasSixtyFourBits() {
    Reader wide = describe(Wide.class).forms().get(0).params().get(0).reader();
    assertEquals(new Unsigned(-1), wide.literal("18446744073709551615"));
    assertEquals(new Unsigned(-1), wide.read(-1L, null));
    assertEquals(new Unsigned(4096), wide.literal("4k"));
    assertEquals("out-of-range", refused(() -> wide.literal("18446744073709551616")).code());
    assertEquals("out-of-range", refused(() -> wide.literal("-9223372036854775809")).code());
    assertEquals("bad-value", refused(() -> wide.literal("x")).code());
  }

  @Test
  void anEmptyPathIsNotTheDirectory() {
    Reader path = describe(Sourced.class).forms().get(0).params().get(0).reader();
    Problem empty = new Problem.BadValue("path", "a path", "empty");
    assertEquals(empty, refused(() -> path.literal("")));
    assertEquals(empty, refused(() -> path.literal(Bytes.EMPTY)));
    assertEquals(empty, refused(() -> path.read(Bytes.EMPTY, null)));
  }

  @Test
  void aRangeIsHeldBeforeAnythingRuns() {
    Reader share = describe(Share.class).forms().get(0).params().get(0).reader();
    assertEquals(100.0, share.literal("100"));
    assertEquals(0.5, share.read(0.5, null));
    assertEquals(
        new Problem.OutOfRange("share", "0", "100", "100.5"),
        refused(() -> share.literal("100.5")));
    assertEquals("out-of-range", refused(() -> share.read(-1L, null)).code());
    assertEquals("out-of-range", refused(() -> share.read(Double.NaN, null)).code());
  }

  @Test
  void wordsOfTheShellHaveRanges() {
    outside(Exit.class, "256", "-1");
    outside(Percentile.class, "101", "-0.5");
    outside(First.class, "-1");
    outside(Last.class, "-1");
  }

  private static void outside(Class<?> type, String... numbers) {
    for (Signature.Form form : describe(type).forms()) {
      if (!form.params().isEmpty()) {
        Reader reader = form.params().get(0).reader();
        for (String number : numbers) {
          assertEquals("out-of-range", refused(() -> reader.literal(number)).code(), number);
        }
      }
    }
  }

  @Test
  void flagsAreTheConstantsOfTheArgumentOrANumber() {
    Reader flags = reader("flags");
    assertEquals(1, flags.literal("A_BIT"));
    assertEquals(0x80000001, flags.literal("B_BIT|A_BIT"));
    assertEquals(0601, flags.literal("A_BIT|0600"));
    assertEquals(-1, flags.literal("-1"));
    assertEquals(-1, flags.literal("0xffffffff"));
    assertEquals(4, flags.read(4L, null));
    assertEquals("bad-value", refused(() -> flags.literal("C_BIT")).code());
    assertEquals("bad-value", refused(() -> flags.literal("A_BIT|")).code());
    assertEquals("out-of-range", refused(() -> flags.literal("0x100000000")).code());
    // A constant in a variable is held to the argument as well; a plain number is not.
    assertEquals("bad-value", refused(() -> flags.read(new Named(1, "OTHER"), null)).code());
  }

  @Test
  void aJoinedRecordIsOneWord() {
    Reader op = reader("op");
    assertEquals(new Op((short) 0, (short) -1, 1), op.literal(List.of("0", "-1", "A_BIT")));
    assertEquals(new Op((short) 2, (short) 1, 0), op.read(List.of("2", 1L), null));
    assertEquals("bad-value", refused(() -> op.literal(List.of("1"))).code());
    assertEquals("bad-value", refused(() -> op.literal(List.of("1", "2", "0", "9"))).code());
    assertEquals("out-of-range", refused(() -> op.literal(List.of("70000", "1"))).code());
  }

  @Test
  void textTakesTheBytesAndAnyTakesWhatAWordLooksLike() {
    assertEquals(Bytes.of("007"), reader("text").literal("007"));
    assertEquals(Bytes.of("1.5s"), reader("text").read(Duration.ofMillis(1500), null));
    assertEquals(7L, reader("any").literal("007"));
    assertEquals(Bytes.of("seven"), reader("any").literal("seven"));
    assertEquals(Bytes.of("7"), reader("any").literal(Bytes.of("7")));
    assertEquals("bad-value", refused(() -> reader("text").read(List.of(), null)).code());
  }

  private static final class Thing extends Handle {
    Thing() {
      super("thing");
    }

    @Override
    protected void release(Session session) {
      // nothing is behind it
    }

    @Override
    public Row facts() {
      return Row.of();
    }
  }

  @Test
  void aHandleIsNoText() {
    Handle handle = new Thing();
    List<Reader> readers =
        List.of(
            reader("text"),
            new InputReader("input", Bytes.class),
            new PayloadReader("payload"),
            describe(All.class).options().get(2).reader(),
            describe(Sourced.class).forms().get(0).params().get(0).reader(),
            describe(Titled.class).forms().get(0).params().get(0).reader());
    for (Reader reader : readers) {
      Problem.BadValue bad = (Problem.BadValue) refused(() -> reader.read(handle, null));
      assertEquals(handle + ", a handle", bad.is());
    }
    assertEquals(handle, reader("any").read(handle, null));
  }

  @Test
  void whatCannotBeWrittenIsADefectOfThePlugin() {
    assertThrows(IllegalArgumentException.class, () -> describe(Bad.class));
    assertThrows(IllegalArgumentException.class, () -> describe(String.class));
  }
}
