package org.ipcsh.linux.headers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipcsh.api.Constant;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Machine;
import org.ipcsh.linux.MachineConstant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds every constant and every struct layout of a module against the C headers, for each machine.
 * A module's test extends this; what is tested is found, not listed.
 */
public abstract class HeaderAgreement {
  /** Any class of the module. */
  protected abstract Class<?> anchor();

  /** The headers that define what the module uses. */
  protected abstract List<String> headers();

  /** Constants of ours that no header has. */
  protected boolean ours(Constant constant) {
    return false;
  }

  /** How C writes a constant: where its header cannot be used, by another name for it. */
  protected String inC(Constant constant) {
    return constant.name();
  }

  @ParameterizedTest
  @EnumSource(Machine.class)
  void agrees(Machine machine) throws Exception {
    Map<String, Long> expressions = new LinkedHashMap<>();
    for (Class<?> type : classes()) {
      if (type.isEnum() && Constant.class.isAssignableFrom(type)) {
        for (Object each : type.getEnumConstants()) {
          Constant constant = (Constant) each;
          if (!ours(constant) && !missing(constant, machine)) {
            expressions.put(inC(constant), number(constant, machine));
          }
        }
      }
      for (Layout layout : layouts(type)) {
        expressions.put("sizeof(" + layout.type() + ")", (long) layout.size(machine));
        for (Layout.Field field : layout.fields()) {
          String in = layout.type() + ", " + field.name();
          expressions.put("offsetof(" + in + ")", (long) field.offset(machine));
          String member = "((" + layout.type() + " *) 0)->" + field.name();
          expressions.put("sizeof(" + member + ")", (long) field.bytes(machine));
        }
      }
    }
    assertFalse(expressions.isEmpty(), "nothing found beside " + anchor());
    assertEquals(lines(expressions), lines(inC(machine, List.copyOf(expressions.keySet()))));
  }

  /** Whether it is one that only another machine has: it is 0 where there is none. */
  private static boolean missing(Constant constant, Machine machine) {
    return constant instanceof MachineConstant differing
        && differing.number(machine) == 0
        && Arrays.stream(Machine.values()).anyMatch(other -> differing.number(other) != 0);
  }

  private static long number(Constant constant, Machine machine) {
    return constant instanceof MachineConstant differing
        ? differing.number(machine)
        : constant.number();
  }

  private Map<String, Long> inC(Machine machine, List<String> expressions) {
    StringBuilder source = new StringBuilder("#define _GNU_SOURCE\n#include <stddef.h>\n");
    headers().forEach(header -> source.append("#include <").append(header).append(">\n"));
    source.append("void values(void) {\n");
    for (int i = 0; i < expressions.size(); i++) {
      // Never assembled: what stands behind the marker is read from the compiler's output.
      source.append("__asm__ volatile(\"\\n@@ " + i + " %c0\" : : \"i\"((long long) (");
      source.append(expressions.get(i)).append(")));\n");
    }
    Map<String, Long> values = new LinkedHashMap<>();
    for (String line : Gcc.assembly(machine, source.append("}\n").toString()).lines().toList()) {
      if (line.startsWith("@@ ")) {
        String[] words = line.split(" ", -1);
        values.put(expressions.get(Integer.parseInt(words[1])), Long.parseLong(words[2]));
      }
    }
    return values;
  }

  private static String lines(Map<String, Long> values) {
    StringBuilder text = new StringBuilder();
    values.forEach((name, value) -> text.append(name).append(" = ").append(value).append('\n'));
    return text.toString();
  }

  private static List<Layout> layouts(Class<?> type) throws IllegalAccessException {
    List<Layout> layouts = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (field.getType() == Layout.class && Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        layouts.add((Layout) field.get(null));
      }
    }
    return layouts;
  }

  /** All classes of the module: those that lie where the anchor does. */
  private List<Class<?>> classes() throws IOException, URISyntaxException, ClassNotFoundException {
    Path root = Path.of(anchor().getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(root)) {
      return classes(root);
    }
    try (FileSystem jar = FileSystems.newFileSystem(root)) {
      return classes(jar.getPath("/"));
    }
  }

  private List<Class<?>> classes(Path root) throws IOException, ClassNotFoundException {
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted().toList()) {
        String name = root.relativize(file).toString().replace('/', '.');
        if (name.endsWith(".class") && !name.endsWith("-info.class")) {
          String binary = name.substring(0, name.length() - ".class".length());
          classes.add(Class.forName(binary, false, anchor().getClassLoader()));
        }
      }
    }
    return classes;
  }
}
