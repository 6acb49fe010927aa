package org.ipcsh.shell.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("state/ipcsh/history");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void nobodyElseMayReadIt() throws IOException {
    HistoryFile.open(file(), 10).append("msgsnd $q 1 \"secret\"");
    assertEquals("rw-------", mode(file()));
    assertEquals("rwx------", mode(file().getParent()));
  }

  @Test
  void aWiderModeIsRepaired() throws IOException {
    HistoryFile.open(file(), 10);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    HistoryFile.open(file(), 10);
    assertEquals("rw-------", mode(file()));
  }

  @Test
  void whatIsAddedIsThereNextTime() throws IOException {
    List<String> typed = List.of("a", "print (1\n+ 2)", "b\"\\n\\\\\"", "ünïcode €", "  x \r");
    HistoryFile one = HistoryFile.open(file(), 10);
    for (String entry : typed) {
      one.append(entry);
    }
    assertEquals(typed, HistoryFile.open(file(), 10).entries());
  }

  @Test
  void twoSessionsAddToOneFile() throws IOException {
    HistoryFile one = HistoryFile.open(file(), 10);
    HistoryFile two = HistoryFile.open(file(), 10);
    one.append("one");
    two.append("two");
    one.append("three");
    assertEquals(List.of("one", "two", "three"), HistoryFile.open(file(), 10).entries());
  }

  @Test
  void itDoesNotGrowForEver() throws IOException {
    HistoryFile history = HistoryFile.open(file(), 8);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      history.append("line " + i);
      all.add("line " + i);
    }
    HistoryFile next = HistoryFile.open(file(), 8);
    assertEquals(all.subList(3, 11), next.entries());
    next.append("line 11");
    assertEquals(9, Files.readAllLines(file()).size());
    assertEquals("rw-------", mode(file()));
    try (var files = Files.list(file().getParent())) {
      assertEquals(1, files.count(), "files left behind");
    }
  }

  @Test
  void rubbishIsReadAsFarAsItGoes() throws IOException {
    HistoryFile.open(file(), 10);
    Files.write(file(), new byte[] {'a', '\n', (byte) 0xff, '\n', '\\', '\n'});
    assertEquals(List.of("a", "\ufffd", "\\"), HistoryFile.open(file(), 10).entries());
  }

  @Test
  void aFolderInItsPlaceIsAnError() throws IOException {
    Files.createDirectories(file());
    IOException e = assertThrows(IOException.class, () -> HistoryFile.open(file(), 10));
    assertTrue(e.getMessage().contains("regular file"), e.getMessage());
  }
}
