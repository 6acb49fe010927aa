package org.ipcsh.shell.peer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Live;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Passing;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Program;
import org.ipcsh.api.Source;
import org.ipcsh.api.Span;
import org.ipcsh.api.Struct;
import org.ipcsh.lang.Records;
import org.ipcsh.lang.run.ErrorValue;
import org.ipcsh.lang.run.Values;

/** Writes values of the language as bytes that {@link Decoder} reads. */
final class Encoder {
  private static final String CANNOT_PASS = "cannot-pass";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final List<Source> sources = new ArrayList<>();
  private final Records records;
  private final Descriptors descriptors;

  /**
   * Makes one.
   *
   * @param descriptors how they enter the other process; null to write handles that cannot pass as
   *     text, their names
   */
  Encoder(Records records, Descriptors descriptors) {
    this.records = records;
    this.descriptors = descriptors;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** How descriptors enter the other process. */
  interface Descriptors {
    /** Whether one is there under the same number, or will be. */
    boolean inherited(int descriptor);

    /**
     * Has one be sent after the process.
     *
     * @return by which number; -1 if that cannot be
     */
    int sent(int descriptor);
  }

  /** Something that is written to memory, which does not fail. */
  private interface Writing {
    void run() throws IOException;
  }

  private Encoder write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return this;
  }

  Encoder number(int number) {
    return write(() -> out.writeInt(number));
  }

  Encoder truth(boolean truth) {
    return write(() -> out.writeBoolean(truth));
  }

  Encoder text(String text) {
    if (text == null) {
      return number(-1);
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return number(utf8.length).write(() -> out.write(utf8));
  }

  Encoder texts(Collection<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
    return this;
  }

  Encoder values(List<?> values) {
    number(values.size());
    values.forEach(this::value);
    return this;
  }

  /** A program and what it reads; a value that cannot pass is refused by its variable's name. */
  Encoder program(Program program) {
    span(program.source());
    number(program.functions().size());
    program.functions().forEach((name, span) -> text(name).span(span));
    number(program.variables().size());
    for (Map.Entry<String, Object> each : program.variables().entrySet()) {
      text(each.getKey());
      try {
        value(each.getValue());
      } catch (ProblemException e) {
        throw e.problem() instanceof Problem.Refused refused && refused.code().equals(CANNOT_PASS)
            ? cannotPass("$" + each.getKey(), refused.is())
            : e;
      }
    }
    return this;
  }

  private static ProblemException cannotPass(String what, String is) {
    return new Problem.Refused(CANNOT_PASS, what, "a value that can enter the peer", is).thrown();
  }

  Encoder struct(Struct struct) {
    text(struct.name()).number(struct.size()).number(struct.alignment());
    number(struct.members().size());
    for (Struct.Member member : struct.members()) {
      text(member.name()).text(member.type().name()).number(member.count()).number(member.offset());
    }
    return this;
  }

  /** An error with its place, command and hint. */
  Encoder error(ProblemException e) {
    Problem problem = e.problem();
    text(problem.getClass().getSimpleName());
    for (RecordComponent component : problem.getClass().getRecordComponents()) {
      component(problem, component);
    }
    return span(e.span()).text(e.call()).text(e.hint());
  }

  private void component(Problem problem, RecordComponent component) {
    Object value;
    try {
      component.getAccessor().setAccessible(true);
      value = component.getAccessor().invoke(problem);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the parts of a problem can be read", e);
    }
    // What is no value of the language: names are text, and an errno shows as its name.
    if (value instanceof List<?> names) {
      value(names.stream().map(name -> (Object) Bytes.of(name.toString())).toList());
    } else {
      value(value instanceof Errno errno ? (Object) errno.number() : value);
    }
  }

  private Encoder span(Span span) {
    if (span == null) {
      return number(-1);
    }
    int at = sources.indexOf(span.source());
    if (at < 0) {
      number(sources.size()).text(span.source().name()).text(span.source().text());
      sources.add(span.source());
    } else {
      number(at);
    }
    return number(span.from()).number(span.to());
  }

  private Encoder tag(Tag tag) {
    return write(() -> out.writeByte(tag.code()));
  }

  /**
   * Any value.
   *
   * @throws ProblemException {@code cannot-pass}
   */
  Encoder value(Object given) {
    Object value = Values.normalise(given);
    if (value == null) {
      return tag(Tag.NULL);
    } else if (value instanceof Boolean truth) {
      return tag(truth ? Tag.TRUE : Tag.FALSE);
    } else if (value instanceof Long whole) {
      return tag(Tag.WHOLE).write(() -> out.writeLong(whole));
    } else if (value instanceof Double real) {
      return tag(Tag.REAL).write(() -> out.writeDouble(real));
    } else if (value instanceof Bytes text) {
      byte[] content = text.toArray();
      return tag(Tag.BYTES).number(content.length).write(() -> out.write(content));
    } else if (value instanceof Duration time) {
      return tag(Tag.DURATION).time(time.toSeconds(), time.toNanosPart());
    } else if (value instanceof Instant time) {
      return tag(Tag.INSTANT).time(time.getEpochSecond(), time.get(ChronoField.NANO_OF_SECOND));
    } else if (value instanceof Numeric numeric) {
      return tag(Tag.NUMERIC)
          .text(numeric.getClass().getSimpleName())
          .text(numeric.toString())
          .write(() -> out.writeLong(numeric.number()));
    } else if (value instanceof Handle handle) {
      return handle(handle);
    } else if (value instanceof ErrorValue error) {
      return tag(Tag.ERROR).error(error.problem());
    } else if (value instanceof List<?> list) {
      return tag(Tag.LIST).values(list);
    }
    List<String> names = value instanceof Live ? null : records.fields(value);
    if (names == null) {
      throw cannotPass("the value", Values.kind(value));
    }
    tag(Tag.ROW).texts(names);
    names.forEach(name -> value(records.field(value, name)));
    return this;
  }

  private Encoder time(long seconds, int nanos) {
    return write(() -> out.writeLong(seconds)).number(nanos);
  }

  private Encoder handle(Handle handle) {
    boolean open = !handle.closed();
    Passing passing = open ? handle.passing() : new Passing.Not();
    if (passing instanceof Passing.ById byId) {
      return tag(Tag.HANDLE).text(handle.toString()).text(byId.line());
    }
    if (descriptors != null && passing instanceof Passing.ByDescriptor descriptor) {
      if (descriptors.inherited(descriptor.number())) {
        return tag(Tag.HANDLE).text(handle.toString()).text(descriptor.line());
      }
      int sent = descriptors.sent(descriptor.number());
      if (sent >= 0) {
        return tag(Tag.SENT).text(handle.toString()).text(descriptor.line()).number(sent);
      }
    }
    if (descriptors == null) {
      return value(Bytes.of(handle.toString()));
    }
    throw cannotPass("the value", handle + (open ? "" : ", which is closed"));
  }
}
