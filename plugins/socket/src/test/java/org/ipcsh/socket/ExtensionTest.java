package org.ipcsh.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ipcsh.api.Command;
import org.junit.jupiter.api.Test;
import org.pf4j.Extension;

/** What the shell finds, against what is there. */
class ExtensionTest {
  private static final Path CLASSES = Path.of("target", "classes");

  @Test
  void theIndexNamesTheMechanism() throws Exception {
    assertTrue(SocketMechanism.class.isAnnotationPresent(Extension.class));
    assertEquals(
        List.of(SocketMechanism.class.getName()),
        Files.readAllLines(CLASSES.resolve("META-INF/extensions.idx")));
  }

  @Test
  void theMechanismOffersAllCommands() throws Exception {
    Set<Class<?>> marked = new HashSet<>();
    try (var files = Files.list(CLASSES.resolve("org/ipcsh/socket"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class") && !name.endsWith("-info.class")) {
          Class<?> type = Class.forName("org.ipcsh.socket." + name.replace(".class", ""));
          if (type.isAnnotationPresent(Command.class)) {
            marked.add(type);
          }
        }
      }
    }
    assertEquals(marked, new HashSet<>(new SocketMechanism().commands()));
  }
}
