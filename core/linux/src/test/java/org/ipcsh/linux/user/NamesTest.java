package org.ipcsh.linux.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipcsh.api.Gid;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Uid;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static final int NOBODY_IN_PARTICULAR = 0x7ffffff1;

  private final Names names = new Names();

  @Test
  void everyUserAndGroupOfTheFilesHasItsName() throws Exception {
    for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
      String[] fields = line.split(":", -1);
      assertEquals(new UidKind().read(fields[0], null), new UidKind().read(fields[2], null));
      assertEquals(fields[0], names.of(new Uid(Integer.parseInt(fields[2]))));
    }
    for (String line : Files.readAllLines(Path.of("/etc/group"))) {
      String[] fields = line.split(":", -1);
      assertEquals(new GidKind().read(fields[0], null), new GidKind().read(fields[2], null));
      assertEquals(fields[0], names.of(new Gid(Integer.parseInt(fields[2]))));
    }
  }

  @Test
  void whoHasNoNameIsANumber() {
    assertEquals(Integer.toString(NOBODY_IN_PARTICULAR), names.of(new Uid(NOBODY_IN_PARTICULAR)));
    assertEquals("4294967294", names.of(new Gid(-2)));
    assertEquals(new Uid(-1), new UidKind().read("-1", null));
    assertEquals(new Uid(-1), new UidKind().read("4294967295", null));
  }

  @Test
  void whatIsNoNameIsABadValue() {
    ProblemException e =
        assertThrows(ProblemException.class, () -> new UidKind().read("no:such:user", null));
    assertEquals("bad-value", e.problem().code());
  }

  @Test
  void aNumberThatDoesNotFitIsKnownWithoutAskingTheSystem() {
    for (var kind : List.of(new UidKind(), new GidKind())) {
      ProblemException e = assertThrows(ProblemException.class, () -> kind.check("99999999999"));
      assertEquals("out-of-range", e.problem().code());
      assertThrows(ProblemException.class, () -> kind.check("5x"));
      kind.check("4294967295");
      kind.check("no:such:user");
    }
  }
}
