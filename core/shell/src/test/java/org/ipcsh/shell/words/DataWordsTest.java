package org.ipcsh.shell.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipcsh.api.Command;
import org.junit.jupiter.api.Test;

class DataWordsTest {
  /** All compiled classes of the package that are marked as commands. */
  private static Set<String> marked()
      throws URISyntaxException, IOException, ClassNotFoundException {
    Set<String> marked = new TreeSet<>();
    Path folder = Path.of(DataWords.class.getResource("DataWords.class").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class") && !name.startsWith("package-info")) {
          String type = DataWords.class.getPackageName() + "." + name.replace(".class", "");
          Class<?> loaded = Class.forName(type, false, DataWords.class.getClassLoader());
          if (loaded.isAnnotationPresent(Command.class)) {
            marked.add(type);
          }
        }
      }
    }
    return marked;
  }

  @Test
  void noWordIsForgotten() throws URISyntaxException, IOException, ClassNotFoundException {
    Set<String> listed =
        DataWords.all().stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(marked(), listed);
    assertEquals(listed.size(), DataWords.all().size());
  }

  @Test
  void everyWordHasItsPage() throws IOException {
    for (Class<?> word : DataWords.all()) {
      String name = word.getAnnotation(Command.class).name();
      try (InputStream in = word.getResourceAsStream(name + ".md")) {
        assertNotNull(in, name);
        String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(page.startsWith("# " + name + "\n"), name);
        assertTrue(page.contains("\nipcsh> "), name);
      }
    }
  }
}
