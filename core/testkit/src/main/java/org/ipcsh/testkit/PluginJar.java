package org.ipcsh.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A plugin jar made for a test: of a folder of classes, of sources that stand in the test, or of
 * both. What is built is a jar as PF4J loads it, so the test goes through the real class loader.
 */
public final class PluginJar {
  private final Map<String, byte[]> entries = new TreeMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, String> attributes = new LinkedHashMap<>();

  private PluginJar() {}

  /** An empty one whose manifest names this plugin, version {@code 0.0.1}. */
  public static PluginJar named(String id) {
    return new PluginJar().manifest("Plugin-Id", id).manifest("Plugin-Version", "0.0.1");
  }

  /**
   * One of folders of classes and resources, as a build leaves them. Its manifest is theirs, or
   * PF4J's {@code plugin.properties} in them; where they have neither, the plugin is called by the
   * name of the folder that the build works in.
   */
  public static PluginJar of(Path... folders) {
    PluginJar jar = new PluginJar();
    for (Path folder : folders) {
      jar.folder(folder);
    }
    if (!jar.attributes.containsKey("Plugin-Id") && !jar.entries.containsKey("plugin.properties")) {
      jar.manifest("Plugin-Id", SourceTree.module(folders[0]).getFileName().toString())
          .manifest("Plugin-Version", "0.0.1");
    }
    return jar;
  }

  /** Sets an attribute of the manifest. */
  public PluginJar manifest(String name, String value) {
    attributes.put(name, value);
    return this;
  }

  /** Takes an attribute of the manifest away, or an entry. */
  public PluginJar without(String name) {
    attributes.remove(name);
    entries.remove(name);
    return this;
  }

  /**
   * Adds a source to be compiled, against the class path of the test.
   *
   * @param type the full name of its public class
   */
  public PluginJar source(String type, String text) {
    sources.put(type, text);
    return this;
  }

  /** Writes the index of extensions: the class of the mechanism it brings. */
  public PluginJar mechanism(String type) {
    return entry(SourceTree.INDEX, type + "\n");
  }

  /** Adds an entry: a page, or anything else. */
  public PluginJar entry(String name, String text) {
    return entry(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds an entry. */
  public PluginJar entry(String name, byte[] bytes) {
    entries.put(name, bytes.clone());
    return this;
  }

  /** Adds what is in a folder, or in another jar, and is not there yet; of its manifest too. */
  public PluginJar folder(Path folderOrJar) {
    try {
      if (Files.isDirectory(folderOrJar)) {
        addAll(folderOrJar);
      } else {
        try (var jar = java.nio.file.FileSystems.newFileSystem(folderOrJar)) {
          addAll(jar.getPath("/"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /**
   * Builds it.
   *
   * @param folder where; it is named after the plugin
   * @return the jar
   * @throws IllegalArgumentException if a source does not compile; the message says why
   */
  public Path build(Path folder) {
    try {
      compile();
      Path jar = folder.resolve(attributes.getOrDefault("Plugin-Id", "plugin") + ".jar");
      Manifest manifest = new Manifest();
      manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
      attributes.forEach(manifest.getMainAttributes()::putValue);
      try (OutputStream file = Files.newOutputStream(jar);
          JarOutputStream out = new JarOutputStream(file, manifest)) {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
          out.putNextEntry(new JarEntry(entry.getKey()));
          out.write(entry.getValue());
          out.closeEntry();
        }
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addAll(Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = root.relativize(file).toString();
      if (name.equals("META-INF/MANIFEST.MF")) {
        try (InputStream in = Files.newInputStream(file)) {
          new Manifest(in)
              .getMainAttributes()
              .forEach((key, value) -> attributes.putIfAbsent(key.toString(), value.toString()));
        }
      } else {
        entries.putIfAbsent(name, Files.readAllBytes(file));
      }
    }
  }

  private void compile() throws IOException {
    if (sources.isEmpty()) {
      return;
    }
    Path classes = Files.createTempDirectory("ipcsh-plugin");
    try {
      JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
      if (javac == null) {
        throw new IllegalStateException("this JVM has no compiler: run the tests on a JDK");
      }
      StringWriter said = new StringWriter();
      try (StandardJavaFileManager files =
          javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((type, text) -> units.add(new SourceText(type, text)));
        List<String> options =
            List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        if (!javac.getTask(said, files, null, options, null, units).call()) {
          throw new IllegalArgumentException("the plugin's source does not compile:\n" + said);
        }
      }
      addAll(classes);
      sources.clear();
    } finally {
      delete(classes);
    }
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }

  /** A source that stands in no file. */
  private static final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(String type, String text) {
      super(URI.create("string:///" + type.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
