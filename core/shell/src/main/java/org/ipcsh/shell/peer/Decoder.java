package org.ipcsh.shell.peer;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Named;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Program;
import org.ipcsh.api.Row;
import org.ipcsh.api.Size;
import org.ipcsh.api.Source;
import org.ipcsh.api.Span;
import org.ipcsh.api.Struct;
import org.ipcsh.api.Uid;
import org.ipcsh.api.Unsigned;
import org.ipcsh.lang.run.ErrorValue;

/** Reads what {@link Encoder} wrote. */
final class Decoder {
  private final DataInputStream in;
  private final Resolver handles;
  private final List<Source> sources = new ArrayList<>();

  Decoder(byte[] bytes, Resolver handles) {
    this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    this.handles = handles;
  }

  private interface Reading<T> {
    T run() throws IOException;
  }

  private static <T> T read(Reading<T> reading) {
    try {
      return reading.run();
    } catch (IOException e) {
      throw new IllegalStateException("the frame ends too early", e);
    }
  }

  int number() {
    return read(in::readInt);
  }

  boolean truth() {
    return read(in::readBoolean);
  }

  private byte[] some(int length) {
    byte[] bytes = read(() -> in.readNBytes(length));
    if (bytes.length < length) {
      throw new IllegalStateException("the frame ends too early");
    }
    return bytes;
  }

  byte[] rest() {
    return read(in::readAllBytes);
  }

  String text() {
    int length = number();
    return length < 0 ? null : new String(some(length), StandardCharsets.UTF_8);
  }

  List<String> texts() {
    return times(this::text);
  }

  List<Object> values() {
    return Collections.unmodifiableList(times(this::value));
  }

  private <T> List<T> times(java.util.function.Supplier<T> one) {
    int count = number();
    List<T> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(one.get());
    }
    return all;
  }

  Program program() {
    Span source = span();
    Map<String, Span> functions = new LinkedHashMap<>();
    for (int count = number(); count > 0; count--) {
      functions.put(text(), span());
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    for (int count = number(); count > 0; count--) {
      variables.put(text(), value());
    }
    return new Program(source, functions, variables);
  }

  Struct struct() {
    String name = text();
    int size = number();
    int alignment = number();
    List<Struct.Member> members =
        times(() -> new Struct.Member(text(), Struct.Type.valueOf(text()), number(), number()));
    return new Struct(name, members, size, alignment);
  }

  ProblemException error() {
    Problem problem = problem(text());
    Span span = span();
    String call = text();
    ProblemException e = problem.thrown();
    e = span == null ? e : e.at(span);
    e = call == null ? e : e.in(call);
    return e.hint(text());
  }

  private Problem problem(String name) {
    for (Class<?> type : Problem.class.getPermittedSubclasses()) {
      if (type.getSimpleName().equals(name)) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] parts = Arrays.stream(types).map(this::component).toArray();
        try {
          Constructor<?> constructor = type.getDeclaredConstructor(types);
          constructor.setAccessible(true);
          return (Problem) constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException("a problem can be made of its parts", e);
        }
      }
    }
    throw new IllegalStateException("there is no problem " + name);
  }

  private Object component(Class<?> type) {
    Object value = value();
    if (type == String.class) {
      return value == null ? null : value.toString();
    } else if (type == int.class) {
      return ((Long) value).intValue();
    } else if (type == Errno.class) {
      return Errno.of(((Long) value).intValue());
    } else if (type == List.class) {
      return ((List<?>) value).stream().map(Object::toString).toList();
    }
    return value;
  }

  private Span span() {
    int at = number();
    if (at < 0) {
      return null;
    }
    if (at == sources.size()) {
      sources.add(new Source(text(), text()));
    }
    return new Span(sources.get(at), number(), number());
  }

  Object value() {
    return switch (Tag.of(read(in::readUnsignedByte))) {
      case NULL -> null;
      case TRUE -> true;
      case FALSE -> false;
      case WHOLE -> read(in::readLong);
      case REAL -> read(in::readDouble);
      case BYTES -> Bytes.wrap(some(number()));
      case DURATION -> Duration.ofSeconds(read(in::readLong), number());
      case INSTANT -> Instant.ofEpochSecond(read(in::readLong), number());
      case NUMERIC -> numeric(text(), text(), read(in::readLong));
      case HANDLE -> handles.handle(text(), text());
      case SENT -> handles.sent(text(), text(), number());
      case ERROR -> new ErrorValue(error());
      case LIST -> values();
      case ROW -> row(texts());
    };
  }

  private Row row(List<String> names) {
    Object[] values = new Object[names.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value();
    }
    return Row.of(names, values);
  }

  /** Of the types that every mechanism has, the same again: they decide how a value is shown. */
  private static Numeric numeric(String type, String shown, long number) {
    return switch (type) {
      case "Errno" -> Errno.of((int) number);
      case "Gid" -> new Gid((int) number);
      case "Key" -> new Key((int) number);
      case "Mode" -> new Mode(number);
      case "Pid" -> new Pid((int) number);
      case "Size" -> new Size(number);
      case "Uid" -> new Uid((int) number);
      case "Unsigned" -> new Unsigned(number);
      default -> new Named(number, shown);
    };
  }
}
