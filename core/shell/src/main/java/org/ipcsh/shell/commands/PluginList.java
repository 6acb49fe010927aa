package org.ipcsh.shell.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ipcsh.api.Action;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;
import org.ipcsh.shell.commands.PluginList.Line;
import org.ipcsh.shell.plugins.Plugin;
import org.ipcsh.shell.registry.Registry;

/** The plugins, also those that failed. */
@Command(
    name = "plugins",
    summary = "List the plugins, whether each is loaded, and why one is not.",
    search = {"extensions", "mechanisms", "jars"})
public record PluginList() implements Action<List<Line>> {
  /** A plugin. {@code state} is known (not loaded yet), started or failed. */
  public record Line(
      String plugin,
      String version,
      String state,
      String mechanism,
      Integer commands,
      String why) {}

  @Override
  public List<Line> run(Session session) {
    List<Line> lines = new ArrayList<>();
    for (Plugin plugin : session.part(Registry.class).plugins().all()) {
      if (plugin.jar() == null) {
        continue; // the shell's own words came with it
      }
      boolean offers = plugin.offer() != null;
      lines.add(
          new Line(
              plugin.id(),
              plugin.version(),
              plugin.state().name().toLowerCase(Locale.ROOT),
              offers ? plugin.offer().mechanism() : null,
              offers ? plugin.offer().commands().size() : null,
              String.join("; ", plugin.troubles())));
    }
    return lines;
  }
}
