package org.ipcsh.dist;

import java.nio.file.Path;
import java.util.List;
import org.ipcsh.testkit.PluginTests;

/**
 * The shell's own words, held to what every plugin is held to. They are tested here and not beside
 * their sources because some of their pages show them at work on what a plugin gives.
 */
class ShellPagesTest extends PluginTests {
  @Override
  protected List<Path> classes() {
    return List.of();
  }

  @Override
  protected List<Path> plugins() {
    return List.of(Place.ASSEMBLED.resolve("plugins"));
  }
}
