package org.ipcsh.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ipcsh.linux.file.FileType;
import org.ipcsh.linux.sysv.IpcFlag;
import org.ipcsh.linux.sysv.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notation, as strace 6.1 was seen to print it. */
class TraceTest {
  private static String shown(Consumer<Trace> arguments) {
    Trace trace = new Trace();
    arguments.accept(trace);
    return trace.toString();
  }

  private static String quoted(String latin1) {
    ByteBuffer bytes = ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1));
    return shown(trace -> trace.bytes(bytes, 0, bytes.capacity()));
  }

  @Test
  void bytesAreEscapedAsInC() {
    assertEquals("\"\"", quoted(""));
    assertEquals(
        "\"a\\0b\\1\\0011\\n\\t\\\"\\\\\\r\\v\\f\\33\\177\\377\\200 'x'\"",
        quoted("a\0b\1\0011\n\t\"\\\r\13\f\33\177\377\200 'x'"));
    assertEquals("\"\\18\\0017\\19\\10\\7\"", quoted("\0018\0017\0019\10\7"));
  }

  @Test
  void bytesAreCutAfter32() {
    String thirtyOne = "a".repeat(31);
    assertEquals('"' + thirtyOne + "b\"", quoted(thirtyOne + "b"));
    assertEquals('"' + thirtyOne + "\\1\"...", quoted(thirtyOne + "\0015"));
  }

  @Test
  void flagsStandInTheOrderOfTheTable() {
    FileType[] table = {FileType.S_IFDIR, FileType.S_IFIFO};
    assertEquals("0", shown(trace -> trace.flags(0, "X_???", table)));
    assertEquals("S_IFDIR|S_IFIFO", shown(trace -> trace.flags(0050000, "X_???", table)));
    assertEquals("S_IFDIR|0x80000001", shown(trace -> trace.flags(0x80004001, "X_???", table)));
    assertEquals("0x1 /* X_??? */", shown(trace -> trace.flags(1, "X_???", table)));
  }

  @Test
  void modesAreOctalOfThreeDigits() {
    IpcFlag[] table = IpcFlag.values();
    assertEquals("000", shown(trace -> trace.flagsAndMode(0, table)));
    assertEquals("007", shown(trace -> trace.flagsAndMode(7, table)));
    assertEquals("IPC_CREAT|020", shown(trace -> trace.flagsAndMode(01020, table)));
    assertEquals(
        "IPC_CREAT|IPC_EXCL|0x40000|0777",
        shown(trace -> trace.flagsAndMode(0x40000 | 03777, table)));
    assertEquals("0x80000000000", shown(trace -> trace.flagsAndMode(0x80000000, table)));
  }

  @Test
  void numbersAndStructs() {
    assertEquals(
        "-1, 18446744073709551615, 0x270f, 0, NULL, {a=1, b={c=-2}, ...}, X",
        shown(
            trace ->
                trace
                    .number(-1)
                    .unsigned(-1)
                    .hex(9999)
                    .hex(0)
                    .pointer(0)
                    .struct()
                    .field("a")
                    .number(1)
                    .field("b")
                    .struct()
                    .field("c")
                    .number(-2)
                    .end()
                    .more()
                    .end()
                    .symbol("X")));
  }

  @Test
  void aCallIsOneLine(@TempDir Path folder) throws Exception {
    Kernel kernel = new Kernel(new Task());
    List<String> lines = new ArrayList<>();
    kernel.trace(lines::add);
    Path file = Files.writeString(folder.resolve("12345678901234567890123456789012345\n"), "abc");
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
    Keys.ftok(kernel, file.toString(), 1);
    Keys.ftok(kernel, "/dev/null", 1);
    String path = file.toString().replace("\n", "\\n");
    assertEquals(
        List.of(
            "newfstatat(AT_FDCWD, \"" + path + "\", {st_mode=S_IFREG|0640, st_size=3, ...}, 0) = 0",
            "newfstatat(AT_FDCWD, \"/dev/null\","
                + " {st_mode=S_IFCHR|0666, st_rdev=makedev(0x1, 0x3), ...}, 0) = 0"),
        lines);
    kernel.trace(null);
    Keys.ftok(kernel, "/", 1);
    assertEquals(2, lines.size());
  }

  @Test
  void aFailedCallNamesItsErrno() {
    Kernel kernel = new Kernel(new Task());
    List<String> lines = new ArrayList<>();
    kernel.trace(lines::add);
    Libc.Read read = new Libc.Read(-1, kernel.scratch(), 8);
    assertEquals(-9, kernel.attempt(read));
    String address = "0x" + Long.toHexString(kernel.scratch().address());
    assertEquals(List.of("read(-1, " + address + ", 8) = -1 EBADF (Bad file descriptor)"), lines);
  }
}
