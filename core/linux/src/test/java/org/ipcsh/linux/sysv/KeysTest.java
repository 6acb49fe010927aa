package org.ipcsh.linux.sysv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.ipcsh.api.Errno;
import org.ipcsh.api.Key;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.headers.Gcc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  private final Kernel kernel = new Kernel(new Task());
  private final KeyKind kind = new KeyKind();

  @ParameterizedTest
  @CsvSource({"/etc/passwd,1", "/dev/null,255", "/,-1", "/usr/bin,300", "/proc/self/status,0"})
  void ftokIsThatOfC(String path, int project) {
    // A file of /proc has another inode for each process that looks at itself.
    String fixed = path.replace("self", Long.toString(ProcessHandle.current().pid()));
    String printed =
        Gcc.outputOf(
            "#include <stdio.h>\n#include <sys/ipc.h>\nint main(void) {"
                + ("printf(\"%d\", ftok(\"" + fixed + "\", " + project + ")); return 0; }"));
    assertEquals(Integer.parseInt(printed), Keys.ftok(kernel, fixed, project).value());
  }

  @Test
  void ftokOfNothingFailsAsStatDoes() {
    ProblemException e =
        assertThrows(ProblemException.class, () -> Keys.ftok(kernel, "/nowhere", 1));
    assertEquals(
        new Problem.CallFailed("stat", Errno.ENOENT, "/nowhere: No such file or directory"),
        e.problem());
  }

  @ParameterizedTest
  @CsvSource({
    "9999,0x270f",
    "0x270F,0x270f",
    "0,IPC_PRIVATE",
    "IPC_PRIVATE,IPC_PRIVATE",
    "007,0x7",
    "-1,0xffffffff",
    "4294967295,0xffffffff",
    "-2147483648,0x80000000",
    "+5,0x5"
  })
  void keysAreReadInAnyBase(String text, String shown) {
    Key key = kind.read(text, null);
    assertEquals(shown, kind.show(key));
    assertEquals(key, kind.read(shown, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "x", "0x", "08", "1k", "--1", "0x-1", "ipc_private", "1 "})
  void whatIsNoKeyIsABadValue(String text) {
    assertEquals("bad-value", problem(text).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"4294967296", "-2147483649", "0x100000000", "99999999999999999999"})
  void whatFitsNoKeyIsOutOfRange(String text) {
    assertEquals("out-of-range", problem(text).code());
  }

  private Problem problem(String text) {
    return assertThrows(ProblemException.class, () -> kind.read(text, null)).problem();
  }
}
