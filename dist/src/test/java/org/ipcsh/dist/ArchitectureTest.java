package org.ipcsh.dist;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who may know whom. All that is not allowed here is forbidden, so a new module, a new library and
 * a new arrow each need a line.
 */
class ArchitectureTest {
  private static final String PLUGIN = "plugin";
  private static final String REPL = "org.ipcsh.shell.repl";

  /** Modules to the modules they may know; the plugins have one line for all. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.of(
          "api",
          Set.of(),
          "linux",
          Set.of("api"),
          "lang",
          Set.of("api"),
          "shell",
          Set.of("api", "lang", "linux"),
          "testkit",
          Set.of("api", "lang", "linux", "shell"),
          PLUGIN,
          Set.of("api", "linux"));

  /** What is not ours, to the modules, or the one package, that may know it. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "org.jline.", Set.of(REPL),
          "jnr.", Set.of("linux", PLUGIN),
          "com.kenai.jffi.", Set.of("linux"),
          "org.pf4j.", Set.of("shell", "testkit", PLUGIN),
          "com.fasterxml.jackson.", Set.of("shell"),
          "de.siegmar.fastcsv.", Set.of("shell"),
          "org.junit.", Set.of("testkit"),
          "sun.misc.Signal", Set.of("linux"));

  /** Compiled classes of each module, by the module's name. */
  private static final Map<String, JavaClasses> MODULES = new TreeMap<>();

  /** Which module a class belongs to. */
  private static final Map<String, String> HOME = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    for (String part : List.of("core", "plugins")) {
      try (Stream<Path> folders = Files.list(Place.ROOT.resolve(part))) {
        for (Path folder : folders.filter(f -> Files.exists(f.resolve("pom.xml"))).toList()) {
          String name = folder.getFileName().toString();
          JavaClasses classes =
              new ClassFileImporter().importPath(folder.resolve("target/classes"));
          MODULES.put(part.equals("plugins") ? PLUGIN + " " + name : name, classes);
        }
      }
    }
    MODULES.forEach((module, classes) -> classes.forEach(c -> HOME.put(c.getName(), module)));
  }

  @Test
  void everyModuleHasALineAndClasses() {
    Set<String> kinds =
        MODULES.keySet().stream().map(ArchitectureTest::kind).collect(toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(MAY_KNOW.keySet()), kinds);
    MODULES.forEach(
        (module, classes) -> assertFalse(classes.isEmpty(), module + " has no classes"));
  }

  @Test
  void modulesKnowOnlyWhomTheyMay() {
    List<String> wrong = new ArrayList<>();
    forEachDependency(
        (module, dependency) -> {
          String target = HOME.get(target(dependency));
          if (target != null
              && !target.equals(module)
              && !MAY_KNOW.get(kind(module)).contains(target)) {
            wrong.add(module + " knows " + target + ": " + dependency.getDescription());
          }
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void librariesAreKnownOnlyWhereTheyMay() {
    List<String> wrong = new ArrayList<>();
    Set<String> met = new HashSet<>();
    forEachDependency(
        (module, dependency) -> {
          String target = target(dependency);
          if (HOME.containsKey(target)) {
            return;
          }
          String library = library(target);
          if (library == null) {
            if (!target.startsWith("java.") && !target.startsWith("javax.")) {
              wrong.add(module + " knows a library without a line: " + dependency.getDescription());
            }
            return;
          }
          met.add(library);
          Set<String> may = LIBRARIES.get(library);
          String from = dependency.getOriginClass().getPackageName();
          if (!may.contains(kind(module))
              && may.stream().noneMatch(p -> from.equals(p) || from.startsWith(p + "."))) {
            wrong.add(module + " knows " + library + ": " + dependency.getDescription());
          }
        });
    assertEquals(List.of(), wrong);
    assertEquals(LIBRARIES.keySet(), met, "libraries that stand here, and are used");
  }

  /** Else a class would belong to two modules, or to a module that its name does not tell. */
  @Test
  void packagesAreNamedAfterTheirModule() {
    List<String> wrong = new ArrayList<>();
    MODULES.forEach(
        (module, classes) -> {
          String name = module.replace(PLUGIN + " ", "");
          for (JavaClass each : classes) {
            String in = each.getPackageName() + ".";
            if (!in.startsWith("org.ipcsh." + name + ".")) {
              wrong.add(module + " has " + each.getName());
            }
          }
        });
    assertEquals(List.of(), wrong);
  }

  /** Records are looked into by the shell alone: the language sees signatures, and arrays. */
  @Test
  void languageDoesNotReflect() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass each : MODULES.get("lang")) {
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        String target = target(dependency);
        if (target.startsWith("java.lang.reflect.") && !target.equals("java.lang.reflect.Array")) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private interface Visitor {
    void visit(String module, Dependency dependency);
  }

  private static void forEachDependency(Visitor visitor) {
    MODULES.forEach(
        (module, classes) -> {
          for (JavaClass each : classes) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
              visitor.visit(module, dependency);
            }
          }
        });
  }

  private static String target(Dependency dependency) {
    // Arrays: [Ljava.lang.String; and [[B. Those of primitives count as java's.
    String name = dependency.getTargetClass().getName().replaceFirst("^\\[+L(.*);$", "$1");
    return name.startsWith("[") ? "java.lang.Object" : name;
  }

  private static String library(String type) {
    return LIBRARIES.keySet().stream().filter(type::startsWith).findFirst().orElse(null);
  }

  private static String kind(String module) {
    return module.startsWith(PLUGIN) ? PLUGIN : module;
  }
}
