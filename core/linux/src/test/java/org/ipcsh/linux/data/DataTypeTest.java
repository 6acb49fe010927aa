package org.ipcsh.linux.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Size;
import org.ipcsh.api.Struct;
import org.ipcsh.api.Unsigned;
import org.ipcsh.linux.headers.Gcc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as bytes, and bytes as values. */
class DataTypeTest {
  /**
   * {@code struct s { char a; int b; double c; char d[5]; short e[3]; unsigned char f; float g; }}.
   */
  private static final Struct STRUCT =
      new Struct(
          "s",
          List.of(
              new Struct.Member("a", Struct.Type.CHAR, 0, 0),
              new Struct.Member("b", Struct.Type.I32, 0, 4),
              new Struct.Member("c", Struct.Type.F64, 0, 8),
              new Struct.Member("d", Struct.Type.CHAR, 5, 16),
              new Struct.Member("e", Struct.Type.I16, 3, 22),
              new Struct.Member("f", Struct.Type.U8, 0, 28),
              new Struct.Member("g", Struct.Type.F32, 0, 32)),
          40,
          8);

  private static DataType type(String name) {
    return new DataTypeKind().read(name, null);
  }

  private static Object roundTrip(String type, Object value) {
    return type(type).value(type(type).bytes("x", value));
  }

  @ParameterizedTest
  @CsvSource({
    "u8, 255, ff",
    "i8, -1, ff",
    "u16be, 258, 0102",
    "u16le, 258, 0201",
    "i16be, -2, fffe",
    "u32be, 4294967295, ffffffff",
    "i32le, -2147483648, 00000080",
    "u64be, 1, 0000000000000001",
    "i64le, -2, feffffffffffffff"
  })
  void wholeNumbers(String type, long value, String hex) {
    Bytes bytes = type(type).bytes("x", value);
    assertEquals(hex, hex(bytes));
    assertEquals(value, type(type).value(bytes));
  }

  private static String hex(Bytes bytes) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < bytes.size(); i++) {
      hex.append(String.format("%02x", bytes.at(i)));
    }
    return hex.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "u8, 256",
    "u8, -1",
    "i8, 128",
    "i8, -129",
    "u16, 65536",
    "i32, 2147483648",
    "u32, -1",
    "u64, -1"
  })
  void numbersThatDoNotFit(String type, long value) {
    ProblemException e = assertThrows(ProblemException.class, () -> type(type).bytes("x", value));
    assertEquals("out-of-range", e.problem().code());
  }

  @Test
  void theHighestNumberWithoutSignIsNotNegative() {
    Bytes all = Bytes.wrap(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});
    assertEquals(new Unsigned(-1), type("u64").value(all));
    assertEquals(-1L, type("i64").value(all));
    assertEquals(all, type("u64").bytes("x", new Unsigned(-1)));
    assertEquals(all, type("u64").bytes("x", Bytes.of("18446744073709551615")));
  }

  @Test
  void textIsReadAsANumberWouldBe() {
    assertEquals(7L, roundTrip("u32", Bytes.of("007")));
    assertEquals(65536L, roundTrip("u32", Bytes.of("64k")));
    assertEquals(4096L, roundTrip("i16", new Size(4096)));
    assertEquals(1.5, roundTrip("f64", Bytes.of("1.5")));
    assertEquals(3.0, roundTrip("f32", 3L));
  }

  @ParameterizedTest
  @CsvSource({"u32, seven", "f64, x", "u8, ''", "char, ab"})
  void textThatIsNone(String type, String text) {
    ProblemException e =
        assertThrows(ProblemException.class, () -> type(type).bytes("x", Bytes.of(text)));
    assertEquals("bad-value", e.problem().code());
  }

  @Test
  void listsLieOneBehindTheOther() {
    assertEquals("000100020003", hex(type("u16be").bytes("x", List.of(1L, 2L, 3L))));
    assertEquals(List.of(1L, 2L, 3L), roundTrip("u16be", List.of(1L, 2L, 3L)));
    assertEquals(Bytes.EMPTY, type("u16").bytes("x", List.of()));
  }

  @Test
  void bytesThatAreNoWholeValue() {
    assertNull(type("u16").value(Bytes.of("abc")));
    assertNull(type("u16").value(Bytes.EMPTY));
    assertNull(type("cstring").value(Bytes.EMPTY));
  }

  @Test
  void textsEndAtANul() {
    assertEquals(
        "610062636400", hex(type("cstring").bytes("x", List.of(Bytes.of("a"), Bytes.of("bcd")))));
    assertEquals(Bytes.of("ab"), type("cstring").value(Bytes.of("ab\0")));
    assertEquals(Bytes.of("ab"), type("cstring").value(Bytes.of("ab")));
    assertEquals(
        List.of(Bytes.of("a"), Bytes.EMPTY, Bytes.of("b")),
        type("cstring").value(Bytes.of("a\0\0b\0")));
    ProblemException e =
        assertThrows(ProblemException.class, () -> type("cstring").bytes("x", Bytes.of("a\0b")));
    assertEquals("bad-value", e.problem().code());
  }

  @Test
  void structsLieAsACompilerLaysThem() {
    String theirs =
        Gcc.outputOf(
            """
            #include <stdio.h>
            #include <string.h>
            struct s { char a; int b; double c; char d[5]; short e[3]; unsigned char f; float g; };
            int main(void) {
              struct s s;
              memset(&s, 0, sizeof s);
              s.a = 'x'; s.b = -5; s.c = 0.1; strcpy(s.d, "abc"); s.e[0] = 1; s.e[2] = -3;
              s.f = 200; s.g = 2.5;
              for (size_t i = 0; i < sizeof s; i++) printf("%02x", ((unsigned char *) &s)[i]);
            }
            """);
    Row row =
        Row.of(
            "g",
            2.5,
            "a",
            Bytes.of("x"),
            "b",
            -5L,
            "c",
            0.1,
            "d",
            Bytes.of("abc"),
            "e",
            List.of(1L, 0L, -3L),
            "f",
            200L);
    Bytes ours = DataTypeKind.of(STRUCT).bytes("x", row);
    assertEquals(theirs, hex(ours));
    assertEquals(
        Row.of(
            "a",
            Bytes.of("x"),
            "b",
            -5L,
            "c",
            0.1,
            "d",
            Bytes.of("abc"),
            "e",
            List.of(1L, 0L, -3L),
            "f",
            200L,
            "g",
            2.5),
        DataTypeKind.of(STRUCT).value(ours));
  }

  @Test
  void whatIsNotNamedIsZero() {
    Object value = DataTypeKind.of(STRUCT).value(DataTypeKind.of(STRUCT).bytes("x", Row.of()));
    assertEquals(0L, ((Row) value).get("b"));
    assertEquals(Bytes.EMPTY, ((Row) value).get("d"));
    assertEquals(List.of(0L, 0L, 0L), ((Row) value).get("e"));
  }

  @Test
  void arraysThatAreTooLongAndFieldsThatAreNone() {
    DataType type = DataTypeKind.of(STRUCT);
    assertEquals("bad-value", code(type, Row.of("d", Bytes.of("sixsix"))));
    assertEquals("bad-value", code(type, Row.of("e", List.of(1L, 2L, 3L, 4L))));
    assertEquals("bad-value", code(type, Row.of("e", 1L)));
    assertEquals("unknown-field", code(type, Row.of("z", 1L)));
    assertEquals("bad-value", code(type, 5L));
    ProblemException e =
        assertThrows(
            ProblemException.class, () -> type.bytes("x", Row.of("e", List.of(1L, 70000L))));
    assertEquals(new Problem.OutOfRange("e[1]", "-32768", "32767", "70000"), e.problem());
  }

  private static String code(DataType type, Object value) {
    return assertThrows(ProblemException.class, () -> type.bytes("x", value)).problem().code();
  }

  @Test
  void namesThatCanBeNone() {
    for (String text : new String[] {"", "u 8", "8u", "u8[2]", "order*"}) {
      assertThrows(ProblemException.class, () -> new DataTypeKind().check(text), text);
    }
    new DataTypeKind().check("order");
  }
}
