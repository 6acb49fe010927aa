package org.ipcsh.testkit;

import java.nio.file.Path;
import java.util.List;

/** The pages of what the shell has built in: they stand in its own module, which cannot see us. */
class ShellPagesTest extends PluginTests {
  @Override
  protected List<Path> classes() {
    return List.of();
  }
}
