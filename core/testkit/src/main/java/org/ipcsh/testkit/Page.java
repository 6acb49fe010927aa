package org.ipcsh.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.shell.plugins.Plugin;
import org.ipcsh.shell.registry.Registry;

/**
 * The page of a command, as its plugin brings it.
 *
 * @param command its name
 * @param entry where it stands in the jar, beside the class
 * @param file where it stands, for messages: its source where that is at hand, else the entry
 * @param text all of it; null if it is not there
 */
record Page(String command, String entry, Path file, String text) {
  /** The pages of all commands of these plugins that can be loaded. */
  static List<Page> of(Registry registry, List<Plugin> plugins) {
    List<Page> pages = new ArrayList<>();
    for (Plugin plugin : plugins) {
      if (plugin.offer() != null) {
        for (var entry : plugin.offer().commands()) {
          String name = entry.name();
          Class<?> type = registry.type(registry.known(plugin.offer().mechanism() + ":" + name));
          if (type != null) {
            pages.add(of(name, type));
          }
        }
      }
    }
    return pages;
  }

  private static Page of(String command, Class<?> type) {
    String entry = type.getPackageName().replace('.', '/') + "/" + command + ".md";
    URL url = type.getResource(command + ".md");
    if (url == null) {
      return new Page(command, entry, Path.of(entry), null);
    }
    try (InputStream in = url.openStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Page(command, entry, file(url, entry), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path file(URL url, String entry) throws URISyntaxException {
    Path within = Path.of(entry);
    if (!url.getProtocol().equals("file")) {
      return within;
    }
    Path classes = Path.of(url.toURI());
    for (int i = 0; i < within.getNameCount(); i++) {
      classes = classes.getParent();
    }
    return SourceTree.source(classes, entry);
  }
}
