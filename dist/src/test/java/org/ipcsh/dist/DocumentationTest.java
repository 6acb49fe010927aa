package org.ipcsh.dist;

import java.nio.file.Path;
import java.util.List;
import org.ipcsh.testkit.TranscriptTests;

/** What the README and the documentation show is what the assembled shell does. */
class DocumentationTest extends TranscriptTests {
  @Override
  protected List<Path> files() {
    return List.of(Place.ROOT.resolve("README.md"), Place.ROOT.resolve("dist/docs"));
  }

  @Override
  protected List<Path> plugins() {
    return List.of(Place.ASSEMBLED.resolve("plugins"));
  }
}
