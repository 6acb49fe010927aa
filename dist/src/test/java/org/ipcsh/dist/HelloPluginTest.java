package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plugin of someone else: built outside the reactor against the artefacts alone, its own tests
 * included, dropped into the user's plugin folder and used.
 *
 * <p>Its Maven has an empty repository. Our artefacts come from the one that the build has made;
 * everything else from the files that this build has fetched, so the network is not needed. A copy
 * of ours that somebody once installed is not seen.
 */
class HelloPluginTest {
  private static final String SETTINGS =
      """
      <settings>
        <localRepository>%s</localRepository>
        <mirrors>
          <mirror><id>fetched</id><mirrorOf>central</mirrorOf><url>%s</url></mirror>
        </mirrors>
        <profiles><profile><id>ours</id><repositories><repository>
          <id>ours</id><url>%s</url><snapshots><enabled>true</enabled></snapshots>
        </repository></repositories></profile></profiles>
        <activeProfiles><activeProfile>ours</activeProfile></activeProfiles>
      </settings>
      """;

  @TempDir private static Path folder;

  private static Path plugins;

  @BeforeAll
  static void build() throws IOException {
    Path source = folder.resolve("hello");
    Program.of("cp", "-R", Place.ROOT.resolve("dist/examples/plugins/hello"), source).run().clean();
    Path settings = folder.resolve("settings.xml");
    Path fetched = Path.of(System.getProperty("maven.local"));
    Files.writeString(
        settings,
        SETTINGS.formatted(folder.resolve("m2"), fetched.toUri(), Place.REPOSITORY.toUri()));
    Path mvn = Path.of(System.getProperty("maven.home"), "bin", "mvn");
    Program.of(mvn, "-B", "-q", "-s", settings, "-gs", settings, "package")
        .in(source)
        // Maven runs on the Java it runs on now; that of this test may be too new for it.
        .with("JAVA_HOME", System.getProperty("maven.java.home"))
        .run()
        .status(0);
    String report =
        Files.readString(
            source.resolve("target/surefire-reports/TEST-org.example.hello.PagesTest.xml"));
    assertTrue(report.matches("(?s).*<testsuite [^>]*tests=\"[1-9].*"), "its own tests ran");
    plugins = Files.createDirectories(folder.resolve("data/ipcsh/plugins"));
    Files.copy(source.resolve("target/hello-1.0.0.jar"), plugins.resolve("hello.jar"));
  }

  @Test
  void isMadeForTheVersionsThatTheShellHas() throws IOException {
    String theirs = Files.readString(Place.ROOT.resolve("dist/examples/plugins/hello/pom.xml"));
    String ours = Files.readString(Place.ROOT.resolve("pom.xml"));
    assertEquals(property(ours, "pf4j.version"), property(theirs, "pf4j.version"));
  }

  private static String property(String pom, String name) {
    return pom.replaceFirst("(?s).*<" + name + ">(.*?)</" + name + ">.*", "$1");
  }

  @Test
  void itsCommandsAreThere() {
    ipcsh("hello world").clean().printed("hello world\n");
    ipcsh("hello world 2 --loud").clean().printed("hello world!\nhello world!\n");
    ipcsh("print (hello:hello world 25 | count)").clean().printed("25\n");
  }

  @Test
  void itsMistakesAreFoundLikeOurs() {
    assertTrue(ipcsh("hello").status(2).err().contains("hello"));
    assertTrue(ipcsh("hello a --lout").status(2).err().contains("--loud"));
    assertTrue(ipcsh("hello a twice").status(2).err().contains("twice"));
    assertTrue(ipcsh("hello a 2147483648").status(2).err().contains("2147483648"));
    assertTrue(ipcsh("hello a -1").status(1).err().contains("from 0 to 1000"));
  }

  @Test
  void helpAndPluginsShowIt() {
    assertTrue(ipcsh("help").clean().out().contains("Greetings."));
    assertTrue(ipcsh("help hello").clean().out().contains("Greets somebody, once unless"));
    assertTrue(ipcsh("plugins").clean().out().contains("hello"));
  }

  @Test
  void withoutItThereIsNoSuchCommand() {
    assertTrue(Program.ipcsh("-c", "hello world").run().status(2).err().contains("hello"));
  }

  /** Our part of the shell goes on whatever else lies in the folder. */
  @Test
  void brokenOnesBesideItDoNotStopTheShell() throws IOException {
    Path broken = plugins.resolve("broken.jar");
    Files.writeString(broken, "this is no jar");
    try {
      assertEquals("ok\n", ipcsh("print ok").status(0).out());
      ipcsh("hello world").status(0).printed("hello world\n");
      assertTrue(ipcsh("plugins").status(0).out().contains("broken"));
    } finally {
      Files.delete(broken);
    }
  }

  private static Ran ipcsh(String text) {
    return Program.ipcsh("-c", text)
        .with("XDG_DATA_HOME", folder.resolve("data").toString())
        .with("XDG_CACHE_HOME", folder.resolve("cache").toString())
        .run();
  }
}
