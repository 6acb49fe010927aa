package org.ipcsh.shell.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Key;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.ErrorValue;
import org.junit.jupiter.api.Test;

class RecordFieldsTest {
  private record Hidden(int number, String text, List<String> many) {}

  private static final class Door extends Handle {
    Door() {
      super("door");
    }

    @Override
    protected void release(Session session) {}

    @Override
    public Row facts() {
      return Row.of("id", 7);
    }
  }

  private final RecordFields fields = new RecordFields();

  @Test
  void looksIntoRecordsThatAreNotPublic() {
    Hidden hidden = new Hidden(1, "a", List.of("b"));
    assertEquals(List.of("number", "text", "many"), fields.fields(hidden));
    assertEquals(1L, fields.field(hidden, "number"));
    assertEquals(Bytes.of("a"), fields.field(hidden, "text"));
    assertEquals(List.of(Bytes.of("b")), fields.field(hidden, "many"));
  }

  @Test
  void looksIntoRowsHandlesAndErrors() {
    assertEquals(2L, fields.field(Row.of("a", 2), "a"));
    assertEquals(7L, fields.field(new Door(), "id"));
    ErrorValue error = new ErrorValue(new Problem.Thrown("x").thrown());
    assertEquals(Bytes.of("thrown"), fields.field(error, "code"));
  }

  @Test
  void aHandleShowsAsOneAndANumberIsNoRecord() {
    assertFalse(fields.isRecord(new Door()));
    assertFalse(fields.isRecord(new Key(1)));
    assertNull(fields.fields(new Key(1)));
    assertNull(fields.fields(Bytes.of("a")));
  }

  @Test
  void aFieldThatIsNotThereIsAnErrorThatNamesThoseThatAre() {
    ProblemException e =
        assertThrows(
            ProblemException.class, () -> fields.field(new Hidden(1, "a", List.of()), "x"));
    assertEquals(new Problem.NoSuchField("x", List.of("number", "text", "many")), e.problem());
    assertThrows(ProblemException.class, () -> fields.field(1L, "x"));
  }
}
