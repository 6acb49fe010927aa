package org.ipcsh.lang.run;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.ipcsh.api.Block;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Program;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.api.Source;
import org.ipcsh.api.Struct;
import org.ipcsh.lang.Host;
import org.ipcsh.lang.Records;
import org.ipcsh.lang.Turns;
import org.ipcsh.lang.parse.Parser;

/**
 * A host that writes down what scripts do to it, with a prompt's scope and the commands of tests.
 */
final class TestHost implements Host, Session, Records {
  final List<String> out = new ArrayList<>();
  final Map<String, String> files = new HashMap<>();
  final Scope scope = new Scope();
  final TestCommands library = new TestCommands(this);
  final List<Struct> structs = new ArrayList<>();
  final List<Object> args = new ArrayList<>(List.of(Bytes.of("one"), Bytes.of("two")));
  private final List<Block> deferred = new ArrayList<>();
  Block kept;
  Program program;
  final List<String> counted = new ArrayList<>();
  boolean counting;
  int open;
  int checkpoints;
  int turns = -1;

  /** Compiles and runs a line or script, as a prompt does. */
  Object run(String text) {
    return compile(text).run(this);
  }

  Script compile(String text) {
    return Script.compile(Parser.parse(new Source("test", text)), scope, library, this);
  }

  /** Rows that count how many of them are open. */
  Rows<Object> rows(long count) {
    open++;
    return new Rows<>() {
      private int at;

      @Override
      protected Object read() {
        return at < count ? ++at : null;
      }

      @Override
      protected void release() {
        open--;
      }
    };
  }

  @Override
  public Session session() {
    return this;
  }

  @Override
  public Records records() {
    return this;
  }

  @Override
  public void show(Object value, boolean raw) {
    Object all = Values.drain(value, this);
    out.add((raw ? "raw " : "") + Values.bytes(all, this));
  }

  @Override
  public void assigned(String name, Object value) {
    out.add(name + " := " + Values.notation(value, this));
  }

  @Override
  public Bytes outside(String line, boolean taken) {
    if (line.equals("false")) {
      throw new Problem.ProgramFailed(line, 1).thrown();
    }
    if (taken) {
      return Bytes.of("output of " + line);
    }
    out.add("sh " + line);
    return null;
  }

  @Override
  public boolean program(String name) {
    return name.equals("ls");
  }

  @Override
  public Source load(String path, Source from) {
    if (!files.containsKey(path)) {
      throw new Problem.BadFile(path, "there is none").thrown();
    }
    return new Source(path, files.get(path));
  }

  @Override
  public void declare(Struct struct) {
    structs.add(struct);
  }

  @Override
  public Turns turns(long total) {
    Turns begun =
        new Turns(total) {
          @Override
          public void close() {
            counted.add(done() + " of " + total());
          }
        };
    return counting ? begun : null;
  }

  @Override
  public int deferred() {
    return deferred.size();
  }

  @Override
  public void runDeferred(int since, RuntimeException error) {
    while (deferred.size() > since) {
      deferred.remove(deferred.size() - 1).call();
    }
  }

  @Override
  public Object within(Duration limit, Supplier<Object> body) {
    if (limit.isZero()) {
      throw new Problem.TimedOut(limit).thrown();
    }
    out.add("within " + limit);
    return body.get();
  }

  @Override
  public void checkpoint() {
    checkpoints++;
    if (checkpoints == turns) {
      throw new Problem.Interrupted("SIGINT", 2).thrown();
    }
  }

  @Override
  public List<Object> args() {
    return args;
  }

  @Override
  public Map<String, String> env() {
    return Map.of("HOME", "/home/me", "LANG", "C");
  }

  @Override
  public List<String> fields(Object value) {
    return value instanceof Record
        ? Arrays.stream(value.getClass().getRecordComponents())
            .map(RecordComponent::getName)
            .toList()
        : null;
  }

  @Override
  public Object field(Object value, String name) {
    try {
      for (RecordComponent each : value.getClass().getRecordComponents()) {
        if (each.getName().equals(name)) {
          each.getAccessor().setAccessible(true);
          return Values.normalise(each.getAccessor().invoke(value));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    throw new Problem.NoSuchField(name, fields(value)).thrown();
  }

  @Override
  public <H extends Handle> H adopt(H handle) {
    return handle;
  }

  @Override
  public List<Handle> handles() {
    return List.of();
  }

  @Override
  public OptionalLong deadline() {
    return OptionalLong.empty();
  }

  @Override
  public Path path(String text) {
    return Path.of(text);
  }

  @Override
  public InstantSource clock() {
    return InstantSource.fixed(Instant.EPOCH);
  }

  @Override
  public void note(String text) {
    out.add("note " + text);
  }

  @Override
  public void defer(Block block) {
    deferred.add(block);
  }

  @Override
  public Struct struct(String name) {
    throw new Problem.Unknown("struct", name, List.of()).thrown();
  }

  @Override
  public <T> T part(Class<T> type) {
    throw new IllegalArgumentException(type.getName());
  }

  /** What a script is refused with before it runs. */
  static ProblemException refused(TestHost host, String text) {
    try {
      host.compile(text);
    } catch (ProblemException e) {
      return e;
    }
    throw new AssertionError("bound: " + text);
  }
}
