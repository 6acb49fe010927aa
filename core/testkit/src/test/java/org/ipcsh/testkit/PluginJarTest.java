package org.ipcsh.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginJarTest {
  @TempDir private Path folder;

  @Test
  void holdsWhatWasCompiledItsIndexAndItsManifest() throws IOException {
    Path jar = Toys.good().manifest("Plugin-Requires", ">=1.0.0").build(folder);
    assertEquals("toys.jar", jar.getFileName().toString());
    try (JarFile file = new JarFile(jar.toFile())) {
      assertNotNull(file.getEntry("toys/Toy$Make.class"));
      assertNotNull(file.getEntry("toys/greet.md"));
      String index =
          new String(
              file.getInputStream(file.getEntry("META-INF/extensions.idx")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertTrue(index.equals("toys.Toys\n"), index);
      var manifest = file.getManifest().getMainAttributes();
      assertEquals("toys", manifest.getValue("Plugin-Id"));
      assertEquals(">=1.0.0", manifest.getValue("Plugin-Requires"));
    }
  }

  @Test
  void foldersOfABuildBecomeAJarWithTheirOwnManifest() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/META-INF"));
    Files.writeString(classes.resolve("MANIFEST.MF"), "Manifest-Version: 1.0\nPlugin-Id: mine\n\n");
    Path resources = Files.createDirectories(folder.resolve("resources/a"));
    Files.writeString(resources.resolve("b.md"), "# b\n");
    Path jar = PluginJar.of(classes.getParent(), resources.getParent()).build(folder);
    try (JarFile file = new JarFile(jar.toFile())) {
      assertEquals("mine", file.getManifest().getMainAttributes().getValue("Plugin-Id"));
      assertNotNull(file.getEntry("a/b.md"));
    }
  }

  @Test
  void foldersWithoutAManifestAreNamedAfterTheirModule() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("bell/target/classes"));
    Files.writeString(folder.resolve("bell/pom.xml"), "");
    assertEquals("bell.jar", PluginJar.of(classes).build(folder).getFileName().toString());
  }

  @Test
  void attributesAndEntriesCanBeTakenAway() throws IOException {
    Path jar = Toys.good().without("Plugin-Id").without("toys/toy.md").build(folder);
    try (JarFile file = new JarFile(jar.toFile())) {
      assertNull(file.getManifest().getMainAttributes().getValue("Plugin-Id"));
      assertNull(file.getEntry("toys/toy.md"));
    }
  }

  @Test
  void sourceThatDoesNotCompileIsRefusedWithTheReason() {
    PluginJar jar = PluginJar.named("bad").source("a.B", "package a; class B { nonsense }");
    String message =
        assertThrows(IllegalArgumentException.class, () -> jar.build(folder)).getMessage();
    assertTrue(message.contains("B.java:1"), message);
  }
}
