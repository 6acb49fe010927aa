package org.ipcsh.shell.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.ipcsh.api.ApiVersion;
import org.ipcsh.api.Mechanism;
import org.pf4j.DefaultPluginManager;
import org.pf4j.DefaultVersionManager;
import org.pf4j.ExtensionFinder;
import org.pf4j.JarPluginLoader;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;
import org.pf4j.PluginManager;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;
import org.pf4j.VersionManager;

/** Loads plugin jars through PF4J, one at a time; the only class that knows it. */
final class JarLoader {
  /** A jar that is started. */
  record Loaded(String id, String version, Mechanism mechanism) {}

  private static final String INDEX = "META-INF/extensions.idx";

  /**
   * What comes from the shell even if a jar brings it: with copies of its own a plugin would start
   * and offer nothing, since its {@code Mechanism} would be another interface than ours.
   */
  private static final List<String> OURS =
      List.of("org.ipcsh.api.", "org.ipcsh.linux.", "jnr.", "com.kenai.jffi.", "org.slf4j.");

  private final PluginManager manager;

  JarLoader() {
    DefaultPluginManager ours =
        new DefaultPluginManager(List.of()) {
          @Override
          protected PluginLoader createPluginLoader() {
            return new OursFirst(this);
          }

          @Override
          protected ExtensionFinder createExtensionFinder() {
            // Ours reads the index alone. PF4J's default one reads annotations of every class too.
            return new NoExtensions();
          }

          @Override
          protected VersionManager createVersionManager() {
            return new BuiltFor();
          }
        };
    ours.setSystemVersion(ApiVersion.CURRENT);
    ours.setExactVersionAllowed(true); // else "1.0.0" would become ">=1.0.0" on its way
    manager = ours;
  }

  /** Loads and starts a jar; whatever goes wrong is thrown with a sentence for the person. */
  Loaded load(Path jar) throws JarProblem {
    check(jar);
    String id = null;
    try {
      id = manager.loadPlugin(jar);
      if (id == null) {
        throw new JarProblem("it is no plugin", null);
      }
      PluginWrapper plugin = manager.getPlugin(id);
      if (plugin.getPluginState() == PluginState.DISABLED) {
        throw new JarProblem(
            "it requires API "
                + plugin.getDescriptor().getRequires()
                + ", this shell has "
                + ApiVersion.CURRENT,
            null);
      }
      manager.startPlugin(id);
      if (plugin.getPluginState() != PluginState.STARTED) {
        throw new JarProblem("it did not start", plugin.getFailedException());
      }
      return new Loaded(id, plugin.getDescriptor().getVersion(), mechanism(plugin));
    } catch (JarProblem e) {
      unload(id);
      throw e;
    } catch (ReflectiveOperationException | IOException | RuntimeException | LinkageError e) {
      unload(id);
      throw new JarProblem("it could not be loaded", e);
    }
  }

  /** Finds what PF4J would only say in its own words. */
  private static void check(Path jar) throws JarProblem {
    if (Files.isDirectory(jar)) {
      throw new JarProblem("it is a folder, not a jar", null);
    }
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      for (String name : List.of("Plugin-Id", "Plugin-Version")) {
        if (manifest == null || manifest.getMainAttributes().getValue(name) == null) {
          throw new JarProblem("its manifest has no " + name, null);
        }
      }
    } catch (IOException e) {
      throw new JarProblem("it is no jar that can be read: " + e.getMessage(), null);
    }
  }

  /**
   * Stops all, the last first; what one does wrong keeps none of the others from being stopped.
   *
   * @return what went wrong, a sentence each
   */
  List<String> stop() {
    List<String> troubles = new ArrayList<>();
    // Not stopPlugins(), which changes the list it walks and so forgets every second one.
    List<PluginWrapper> started = new ArrayList<>(manager.getStartedPlugins());
    Collections.reverse(started);
    for (PluginWrapper plugin : started) {
      try {
        manager.stopPlugin(plugin.getPluginId());
      } catch (RuntimeException | LinkageError e) {
        troubles.add("plugin " + plugin.getPluginId() + " did not stop: " + e);
      }
    }
    return troubles;
  }

  private static Mechanism mechanism(PluginWrapper plugin)
      throws IOException, ReflectiveOperationException, JarProblem {
    List<String> names = extensions(plugin);
    if (names.size() != 1) {
      throw new JarProblem(INDEX + " must name one class, but names " + names.size(), null);
    }
    ClassLoader classes = plugin.getPluginClassLoader();
    // The compiler inlines a method only if the loader of its class has met all that its signature
    // names, and of a command that gives nothing only the signature names this.
    Class.forName(Void.class.getName(), false, classes);
    Class<?> type = Class.forName(names.get(0), true, classes);
    if (!Mechanism.class.isAssignableFrom(type)) {
      throw new JarProblem(type.getName() + " must be a " + Mechanism.class.getName(), null);
    }
    return (Mechanism) type.getConstructor().newInstance();
  }

  private static List<String> extensions(PluginWrapper plugin) throws IOException {
    List<String> names = new ArrayList<>();
    PluginClassLoader classes = (PluginClassLoader) plugin.getPluginClassLoader();
    var index = classes.findResource(INDEX);
    if (index != null) {
      try (InputStream in = index.openStream()) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(name -> !name.isEmpty())
            .forEach(names::add);
      }
    }
    return names;
  }

  private void unload(String id) {
    if (id != null) {
      try {
        manager.unloadPlugin(id);
      } catch (RuntimeException | LinkageError e) {
        return; // it failed already, and that is what is reported
      }
    }
  }

  /** What is wrong with a jar. */
  static final class JarProblem extends Exception {
    private static final long serialVersionUID = 1;

    JarProblem(String what, Throwable cause) {
      super(cause == null ? what : what + ": " + why(cause), cause);
    }

    private static String why(Throwable cause) {
      Throwable root = cause;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      String message = root.getMessage();
      String type = root.getClass().getSimpleName();
      return message == null ? type : type + ": " + message;
    }
  }

  /**
   * A plain version is the one that a plugin was built for: that or a later one which is like it.
   */
  private static final class BuiltFor extends DefaultVersionManager {
    @Override
    public boolean checkVersionConstraint(String version, String constraint) {
      boolean plain = constraint.matches("[0-9]+([.][0-9]+)*");
      return super.checkVersionConstraint(version, plain ? "^" + constraint : constraint);
    }
  }

  /** Plugin jars whose classes see ours first where it matters, and their own first elsewhere. */
  private static final class OursFirst extends JarPluginLoader {
    OursFirst(PluginManager manager) {
      super(manager);
    }

    @Override
    public ClassLoader loadPlugin(Path jar, PluginDescriptor descriptor) {
      PluginClassLoader classes =
          new PluginClassLoader(pluginManager, descriptor, getClass().getClassLoader()) {
            @Override
            public Class<?> loadClass(String name) throws ClassNotFoundException {
              for (String ours : OURS) {
                if (name.startsWith(ours)) {
                  return getParent().loadClass(name);
                }
              }
              return super.loadClass(name);
            }
          };
      classes.addFile(jar.toFile());
      return classes;
    }
  }
}
