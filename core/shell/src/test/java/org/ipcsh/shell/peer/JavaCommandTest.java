package org.ipcsh.shell.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCommandTest {
  @Test
  void optionsAreThoseBeforeTheMainClass() {
    assertEquals(
        List.of("-Xss1m", "--add-opens", "java.base/java.lang=ALL-UNNAMED", "-Dx=y"),
        JavaCommand.options(
            List.of(
                "/usr/bin/java",
                "-Xss1m",
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                "-cp",
                "a:b",
                "-Dx=y",
                "org.ipcsh.shell.Main",
                "-c",
                "print ok")));
  }

  @Test
  void whatOnlyOneCanHaveIsLeftOut() {
    assertEquals(
        List.of("-Xshare:auto"),
        JavaCommand.options(
            List.of(
                "java",
                "-agentlib:jdwp=transport=dt_socket,address=5005",
                "-XX:ArchiveClassesAtExit=x.jsa",
                "-Xshare:auto",
                "--class-path=a",
                "-jar",
                "boot.jar",
                "-Xmx1g")));
  }
}
