package org.ipcsh.shell.words;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.ipcsh.api.Action;
import org.ipcsh.api.Block;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.api.Struct;
import org.ipcsh.lang.run.Values;
import org.ipcsh.linux.Task;
import org.ipcsh.shell.show.Look;
import org.ipcsh.shell.show.Names;
import org.ipcsh.shell.show.RecordFields;
import org.junit.jupiter.api.Assertions;

/** A session with nothing around it but streams in memory. */
final class Desk implements Session, Streams {
  static final Instant TIME = Instant.parse("2026-11-22T19:00:12Z");

  private static final Names NAMES =
      new Names() {
        @Override
        public String user(int uid) {
          return uid == 0 ? "root" : null;
        }

        @Override
        public String group(int gid) {
          return gid == 0 ? "wheel" : null;
        }
      };

  final Task task = new Task();
  final List<String> notes = new ArrayList<>();
  final List<Block> deferred = new ArrayList<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final RecordFields fields = new RecordFields();
  private LineInput in = new LineInput(new ByteArrayInputStream(new byte[0]));
  private Path directory = Path.of("/");
  private boolean terminal;
  private String home;

  Desk typing(String text) {
    in = new LineInput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  Desk terminal() {
    terminal = true;
    return this;
  }

  Desk home(String path) {
    home = path;
    return this;
  }

  String written() {
    return written.toString(StandardCharsets.UTF_8);
  }

  /** Runs a word and gives what it gives, rows as a list. */
  Object run(Action<?> action) {
    return Values.normalise(Values.drain(action.run(this), this));
  }

  /** Runs a word that must fail. */
  Problem fails(Action<?> action) {
    return Assertions.assertThrows(ProblemException.class, () -> run(action)).problem();
  }

  static Rows<Object> rows(Object... rows) {
    return Rows.of(List.of(rows));
  }

  static Row row(Object... namesAndValues) {
    return Row.of(namesAndValues);
  }

  static Spelled bare(String word) {
    return new Spelled(word, null);
  }

  static Spelled given(Object value) {
    return new Spelled(null, value);
  }

  @Override
  public <H extends Handle> H adopt(H handle) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Handle> handles() {
    return List.of();
  }

  @Override
  public void checkpoint() {
    task.checkpoint();
  }

  @Override
  public OptionalLong deadline() {
    return task.deadline();
  }

  @Override
  public Path path(String text) {
    return directory.resolve(text).normalize();
  }

  @Override
  public InstantSource clock() {
    return InstantSource.fixed(TIME);
  }

  @Override
  public void note(String text) {
    notes.add(text);
  }

  @Override
  public void defer(Block block) {
    deferred.add(block);
  }

  @Override
  public Struct struct(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> T part(Class<T> type) {
    return type.cast(type == Task.class ? task : this);
  }

  @Override
  public LineInput in() {
    return in;
  }

  @Override
  public OutputStream out() {
    return written;
  }

  @Override
  public Look look() {
    return new Look(80, terminal, false, ZoneOffset.UTC, NAMES);
  }

  @Override
  public boolean attended() {
    return false;
  }

  @Override
  public RecordFields fields() {
    return fields;
  }

  @Override
  public Path directory() {
    return directory;
  }

  @Override
  public void directory(Path to) {
    directory = to;
  }

  @Override
  public String variable(String name) {
    return name.equals("HOME") ? home : null;
  }

  @Override
  public Bytes key() {
    return in.character();
  }

  @Override
  public boolean pause(long nanos) {
    task.sleep(nanos);
    return true;
  }

  @Override
  public Bytes outside(String line) {
    return Bytes.of("ran " + line);
  }
}
