package org.ipcsh.linux.data;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Row;
import org.ipcsh.api.Struct;

/**
 * A C struct as a record. An array of {@code char} is text up to the first NUL, another array a
 * list. As in C's own notation, members that are not named, and the rest of an array, become 0.
 */
final class StructType extends DataType {
  private final Struct struct;
  private final List<String> names;
  private final NumberType[] types;

  StructType(Struct struct) {
    super(struct.name(), struct.size());
    this.struct = struct;
    this.names = struct.members().stream().map(Struct.Member::name).toList();
    this.types =
        struct.members().stream()
            .map(member -> NumberType.member(member.type()))
            .toArray(NumberType[]::new);
  }

  @Override
  public Object value(ByteBuffer bytes, int at, int end) {
    Object[] values = new Object[types.length];
    for (int i = 0; i < values.length; i++) {
      Struct.Member member = struct.members().get(i);
      int from = at + member.offset();
      values[i] =
          member.count() == 0
              ? types[i].value(bytes, from, end)
              : array(types[i], member.count(), bytes, from);
    }
    return Row.of(names, values);
  }

  private static Object array(NumberType type, int count, ByteBuffer bytes, int from) {
    if (type.type() == Struct.Type.CHAR) {
      byte[] text = new byte[CString.length(bytes, from, from + count)];
      bytes.get(from, text);
      return Bytes.wrap(text);
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(type.value(bytes, from + i * type.size(), from + (i + 1) * type.size()));
    }
    return List.copyOf(values);
  }

  @Override
  int taken(ByteBuffer bytes, int at, int end) {
    return size();
  }

  @Override
  int room(String what, Object value) {
    return size();
  }

  @Override
  void put(String what, Object value, ByteBuffer bytes, int at) {
    if (!(value instanceof Row row)) {
      throw bad(what, value);
    }
    for (String name : row.names()) {
      int i = names.indexOf(name);
      if (i < 0) {
        throw new Problem.Unknown("field", name, names).thrown();
      }
      Struct.Member member = struct.members().get(i);
      int from = at + member.offset();
      if (member.count() == 0) {
        types[i].put(name, row.get(name), bytes, from);
      } else {
        array(name, types[i], member.count(), row.get(name), bytes, from);
      }
    }
  }

  private static void array(
      String name, NumberType type, int count, Object value, ByteBuffer bytes, int from) {
    boolean small = type.size() == 1;
    if (small && value instanceof Bytes text) {
      atMost(name, count, text.size(), "bytes");
      bytes.position(from);
      text.copyTo(bytes);
    } else if (value instanceof List<?> list) {
      atMost(name, count, list.size(), "values");
      for (int i = 0; i < list.size(); i++) {
        type.put(name + "[" + i + "]", list.get(i), bytes, from + i * type.size());
      }
    } else {
      String expects = type.type() == Struct.Type.CHAR ? "text" : "a list";
      throw new Problem.BadValue(name, expects, describe(value)).thrown();
    }
  }

  private static void atMost(String name, int count, int is, String what) {
    if (is > count) {
      throw new Problem.BadValue(name, "at most " + count + " " + what, is + " " + what).thrown();
    }
  }

  @Override
  String expects() {
    return "a record such as [" + names.get(0) + "=...]";
  }
}
