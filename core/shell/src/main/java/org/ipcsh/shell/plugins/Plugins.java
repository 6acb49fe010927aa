package org.ipcsh.shell.plugins;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ipcsh.api.Mechanism;

/** All plugins of a shell: the mechanism it has built in, and the jars of its folders. */
public final class Plugins {
  private final List<Plugin> all = new ArrayList<>();
  private JarLoader loader;

  /**
   * Finds out what there is.
   *
   * @param builtIn the shell's own mechanism
   * @param places folders with jars, or jars; those that are not there are passed over
   * @param cache where what jars offer is remembered; null for nowhere
   */
  public Plugins(Mechanism builtIn, List<Path> places, Path cache) {
    OfferCache known = new OfferCache(cache);
    all.add(new Plugin(null, builtIn.name(), null, offer(builtIn, known), builtIn));
    for (Path jar : jars(places)) {
      OfferCache.Known before = known.get(jar);
      if (before != null) {
        all.add(new Plugin(jar, before.id(), before.version(), before.offer(), null));
      } else {
        Plugin found = find(jar);
        all.add(found);
        if (found.state() == Plugin.State.STARTED) {
          known.put(jar, new OfferCache.Known(found.id(), found.version(), found.offer()));
        }
      }
    }
    known.save();
  }

  /** All, the one built in first, then in the order of the places and of the jars' names. */
  public List<Plugin> all() {
    return List.copyOf(all);
  }

  /**
   * A plugin's mechanism, loaded if it was not; null if it cannot be, and then the plugin says why.
   */
  public synchronized Mechanism mechanism(Plugin plugin) {
    if (plugin.state() == Plugin.State.KNOWN) {
      try {
        JarLoader.Loaded loaded = loader().load(plugin.jar());
        plugin.started(loaded.mechanism());
      } catch (JarLoader.JarProblem e) {
        plugin.failed(e.getMessage());
      }
    }
    return plugin.mechanism();
  }

  /**
   * Stops those that were started.
   *
   * @return what went wrong, a sentence each
   */
  public synchronized List<String> stop() {
    List<String> troubles = loader == null ? List.of() : loader.stop();
    loader = null;
    return troubles;
  }

  /** What the shell itself offers: asking it would load the class of every word. */
  private static Offer offer(Mechanism builtIn, OfferCache known) {
    Path jar = source(builtIn.getClass());
    OfferCache.Known before = known.get(jar);
    if (before != null) {
      return before.offer();
    }
    Offer offer = Offer.of(builtIn);
    known.put(jar, new OfferCache.Known(builtIn.name(), null, offer));
    return offer;
  }

  /** The jar a class came from, or the folder. */
  private static Path source(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException("a class path entry is a URI", e);
    }
  }

  private Plugin find(Path jar) {
    String name = jar.getFileName().toString();
    try {
      JarLoader.Loaded loaded = loader().load(jar);
      Mechanism mechanism = loaded.mechanism();
      try {
        Offer offer = Offer.of(mechanism);
        return new Plugin(jar, loaded.id(), loaded.version(), offer, mechanism);
      } catch (RuntimeException | LinkageError e) {
        return failed(jar, loaded.id(), loaded.version(), "what it offers is unclear: " + e);
      }
    } catch (JarLoader.JarProblem e) {
      return failed(jar, name, null, e.getMessage());
    }
  }

  private static Plugin failed(Path jar, String id, String version, String why) {
    Plugin plugin = new Plugin(jar, id, version, null, null);
    plugin.failed(why);
    return plugin;
  }

  private synchronized JarLoader loader() {
    if (loader == null) {
      loader = new JarLoader();
    }
    return loader;
  }

  private static List<Path> jars(List<Path> places) {
    List<Path> jars = new ArrayList<>();
    for (Path place : places) {
      if (Files.isRegularFile(place)) {
        jars.add(place);
        continue;
      }
      List<Path> here = new ArrayList<>();
      try (DirectoryStream<Path> found = Files.newDirectoryStream(place, "*.jar")) {
        found.forEach(here::add);
      } catch (IOException e) {
        continue; // no such folder: no plugins from there
      }
      Collections.sort(here);
      jars.addAll(here);
    }
    return jars;
  }
}
