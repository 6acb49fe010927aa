package org.ipcsh.shell.registry;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Between;
import org.ipcsh.api.Block;
import org.ipcsh.api.Command;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Input;
import org.ipcsh.api.Joined;
import org.ipcsh.api.Option;
import org.ipcsh.api.Pairs;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Program;
import org.ipcsh.api.Word;
import org.ipcsh.lang.Library;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Reader;
import org.ipcsh.lang.Signature;
import org.ipcsh.shell.words.Spelled;
import org.ipcsh.shell.words.SpelledReader;

/** Reads a command's signature off its records. */
final class Describer {
  private final String mechanism;
  private final Kinds kinds;
  private final Library library;

  Describer(String mechanism, Kinds kinds, Library library) {
    this.mechanism = mechanism;
    this.kinds = kinds;
    this.library = library;
  }

  /**
   * Describes a class marked {@link Command}.
   *
   * @throws IllegalArgumentException if it is none, or its components are none that can be written
   */
  Signature describe(Class<?> type) {
    Command command = type.getAnnotation(Command.class);
    if (command == null) {
      throw new IllegalArgumentException(type.getName() + " is not marked @Command");
    }
    List<Class<?>> records = type.isRecord() ? List.of(type) : forms(type);
    List<Param> options = new ArrayList<>();
    for (Class<?> record : records) {
      for (RecordComponent component : record.getRecordComponents()) {
        if (component.isAnnotationPresent(Option.class)
            && options.stream().noneMatch(o -> o.name().equals(optionName(component)))) {
          options.add(option(component));
        }
      }
    }
    List<Signature.Form> forms = new ArrayList<>();
    for (Class<?> record : records) {
      forms.add(form(record, options));
    }
    return new Signature(
        command.name(), mechanism, command.summary(), forms, options, command.blocks());
  }

  private static List<Class<?>> forms(Class<?> type) {
    if (!type.isSealed()) {
      throw new IllegalArgumentException(type.getName() + " is neither a record nor sealed");
    }
    List<Class<?>> records = new ArrayList<>();
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      if (!permitted.isRecord()) {
        throw new IllegalArgumentException(permitted.getName() + " is not a record");
      }
      records.add(permitted);
    }
    return records;
  }

  private RecordForm form(Class<?> record, List<Param> options) {
    List<Param> params = new ArrayList<>();
    Param input = null;
    boolean inputOptional = false;
    RecordComponent[] components = record.getRecordComponents();
    int words = 0;
    for (RecordComponent component : components) {
      boolean aside =
          component.isAnnotationPresent(Option.class) || component.isAnnotationPresent(Input.class);
      words += aside ? 0 : 1;
    }
    int[] places = new int[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      if (component.isAnnotationPresent(Option.class)) {
        String name = optionName(component);
        int at = 0;
        while (!options.get(at).name().equals(name)) {
          at++;
        }
        places[i] = words + at;
      } else if (component.isAnnotationPresent(Input.class)) {
        Input mark = component.getAnnotation(Input.class);
        Class<?> type = component.getType();
        Reader reader =
            type == Payload.class
                ? new PayloadReader("the input")
                : new InputReader("the input", type);
        input = param("input", Role.INPUT, mark.value(), null, reader);
        inputOptional = mark.optional();
        places[i] = RecordForm.INPUT;
      } else {
        places[i] = params.size();
        params.add(positional(component));
      }
    }
    return new RecordForm(record, new Maker(record), places, params, input, inputOptional);
  }

  private Param positional(RecordComponent component) {
    String name = component.getName();
    Arg arg = component.getAnnotation(Arg.class);
    String help = arg == null ? "" : arg.value();
    String otherwise = arg == null ? null : given(arg.otherwise());
    Class<?> type = component.getType();
    Word word = component.getAnnotation(Word.class);
    if (word != null) {
      return new Param(name, Role.WORD, help, otherwise, List.of(word.value()), ' ', null);
    }
    if (type == Block.class) {
      return param(name, Role.BLOCK, help, otherwise, null);
    }
    if (type == Program.class) {
      return param(name, Role.PROGRAM, help, otherwise, null);
    }
    if (type == List.class) {
      Class<?> each = element(component);
      Joined joined = each.getAnnotation(Joined.class);
      Reader reader = reader(name, each, component);
      return joined == null
          ? param(name, Role.LIST, help, otherwise, reader)
          : new Param(name, Role.JOINED_LIST, help, otherwise, List.of(), joiner(joined), reader);
    }
    Joined joined = type.getAnnotation(Joined.class);
    Reader reader = reader(name, type, component);
    if (joined != null) {
      return new Param(name, Role.JOINED, help, otherwise, List.of(), joiner(joined), reader);
    }
    return param(
        name,
        type.isAnnotationPresent(Pairs.class) ? Role.PAIRS : Role.ARG,
        help,
        otherwise,
        reader);
  }

  private Param option(RecordComponent component) {
    String name = optionName(component);
    Option option = component.getAnnotation(Option.class);
    String otherwise = given(option.otherwise());
    Class<?> type = component.getType();
    if (type == boolean.class) {
      return param(name, Role.SWITCH, option.value(), null, null);
    }
    if (type == List.class) {
      Reader reader = reader("--" + name, element(component), component);
      return param(name, Role.OPTION_LIST, option.value(), otherwise, reader);
    }
    return param(
        name, Role.OPTION, option.value(), otherwise, reader("--" + name, type, component));
  }

  private Reader reader(String name, Class<?> type, RecordComponent component) {
    Flags flags = component.getAnnotation(Flags.class);
    if (flags != null) {
      boolean wide = type == long.class || type == Long.class;
      return new FlagsReader(name, wide, flags.value());
    }
    Joined joined = type.getAnnotation(Joined.class);
    boolean pairs = type.isAnnotationPresent(Pairs.class);
    if (joined != null || pairs) {
      List<Param> parts = new ArrayList<>();
      for (RecordComponent part : type.getRecordComponents()) {
        parts.add(positional(part));
      }
      return new RecordReader(
          name, new Maker(type), parts, pairs, joined == null ? ' ' : joiner(joined));
    }
    if (Kinds.untyped(type)) {
      return new UntypedReader(name, type != Object.class, library);
    }
    if (type == Payload.class) {
      return new PayloadReader(name);
    }
    if (type == Spelled.class) {
      return new SpelledReader();
    }
    if (type.isEnum() && Constant.class.isAssignableFrom(type)) {
      return new ConstantReader(name, type.asSubclass(Constant.class));
    }
    var kind = kinds.of(type);
    if (kind == null && !org.ipcsh.api.Handle.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          component.getDeclaringRecord().getName() + ": no Kind reads " + type.getName());
    }
    Reader reader = new KindReader(name, type, kind);
    Between range = component.getAnnotation(Between.class);
    return range == null ? reader : new BoundedReader(name, reader, range);
  }

  private static Param param(String name, Role role, String help, String otherwise, Reader reader) {
    return new Param(name, role, help, otherwise, List.of(), ' ', reader);
  }

  private static String given(String otherwise) {
    return otherwise.equals(Arg.NONE) ? null : otherwise;
  }

  private static char joiner(Joined joined) {
    return joined.value().charAt(0);
  }

  private static Class<?> element(RecordComponent component) {
    Type type = component.getGenericType();
    if (type instanceof ParameterizedType list) {
      Type each = list.getActualTypeArguments()[0];
      if (each instanceof Class<?> plain) {
        return plain;
      }
    }
    throw new IllegalArgumentException(
        component.getDeclaringRecord().getName() + ": a list names the class of its elements");
  }

  static String optionName(RecordComponent component) {
    StringBuilder name = new StringBuilder();
    for (char c : component.getName().toCharArray()) {
      if (Character.isUpperCase(c)) {
        name.append('-').append(Character.toLowerCase(c));
      } else {
        name.append(c);
      }
    }
    return name.toString();
  }
}
