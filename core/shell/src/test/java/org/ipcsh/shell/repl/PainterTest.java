package org.ipcsh.shell.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import org.ipcsh.lang.Parsed.Paint;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PainterTest {
  @TempDir Path folder;
  private Desk desk;
  private Painter painter;

  @BeforeEach
  void start() {
    desk = new Desk(folder);
    painter = new Painter(desk.reading, new Signatures(desk.shell, new Errand(), () -> {}));
  }

  @AfterEach
  void end() {
    desk.close();
  }

  private AttributedStyle style(String line, String word) {
    AttributedString painted = painter.highlight(null, line);
    assertEquals(line, painted.toString());
    return painted.styleAt(line.indexOf(word));
  }

  @Test
  void everySortOfWordHasItsColour() {
    String line = "print --raw \"text\" 42 IPC_CREAT $x # note";
    assertEquals(Styles.of(Paint.COMMAND), style(line, "print"));
    assertEquals(Styles.of(Paint.OPTION), style(line, "--raw"));
    assertEquals(Styles.of(Paint.STRING), style(line, "text"));
    assertEquals(Styles.of(Paint.NUMBER), style(line, "42"));
    assertEquals(Styles.of(Paint.CONSTANT), style(line, "IPC_CREAT"));
    assertEquals(Styles.of(Paint.VARIABLE), style(line, "x #"));
    assertEquals(Styles.of(Paint.COMMENT), style(line, "note"));
    assertEquals(Styles.of(Paint.KEYWORD), style("while true { }", "while"));
  }

  @Test
  void aCommandNobodyHasIsWrongUnlessItIsStillBeingTyped() {
    assertEquals(Styles.PLAIN, style("nobody", "nobody"));
    assertEquals(Styles.WRONG, style("nobody ", "nobody"));
    assertEquals(Styles.WRONG, style("nobody; print", "nobody"));
    assertEquals(Styles.of(Paint.COMMAND), style("print", "print"));
  }

  @Test
  void aFunctionIsKnownFromItsDefinitionOn() {
    assertEquals(Styles.of(Paint.COMMAND), style("def mine { }; mine 1", "mine 1"));
    desk.enter("def before { }");
    assertEquals(Styles.of(Paint.COMMAND), style("before 1", "before"));
  }

  @Test
  void whatIsWrongInTheLastWordIsNotPaintedYet() {
    assertNotEquals(Styles.WRONG, style("print $", "$"));
    assertEquals(Styles.WRONG, style("print )x y", ")"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print \"drained: $(drain $q --limit 10)\" ${r}.type:$r.text 'it''s' b\"\\x00\" ...$x",
        "if $n[0] == 1 { print --raw ${n} } else if true {\n ! ls \"$HOME\"\n} else { trace on }",
      })
  void noCharacterIsLost(String line) {
    for (int end = 0; end <= line.length(); end++) {
      String prefix = line.substring(0, end);
      assertEquals(prefix, painter.highlight(null, prefix).toString());
    }
  }
}
