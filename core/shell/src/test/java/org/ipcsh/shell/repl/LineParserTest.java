package org.ipcsh.shell.repl;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jline.reader.EOFError;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.SyntaxError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineParserTest {
  private final LineParser parser = new LineParser(new Reading());

  private TypedWord parse(String line, ParseContext context) {
    return (TypedWord) parser.parse(line, line.length(), context);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"print (1", "while true {", "print \"a", "msgs |", "x = [1 2", "print a \\"})
  void whatAnotherLineCanMendGoesOn(String line) {
    assertThrows(EOFError.class, () -> parse(line, ParseContext.ACCEPT_LINE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "print 1", "print )", "x = ", "print \"a\\q\"", "print (1))", "}"})
  void allElseIsRunAndIsItsOwnError(String line) {
    assertDoesNotThrow(() -> parse(line, ParseContext.ACCEPT_LINE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q = msgget 9999 IPC_CREAT|0666; defer { msgctl $q IPC_RMID }",
        "msgs | where { $it.msg_qnum > 0 and $it.owner != \"root\" } | each { $it.id } | count",
        "print \"drained: $(drain $q --limit 10)\" ${r}.type:$r.text 'it''s' b\"\\x00\"",
        "if $n[0] == 1 { print ${n} } else if true { ! ls \"$HOME\" } else { }"
      })
  void noPrefixOfAGoodLineIsTooMuch(String line) {
    for (int end = 0; end <= line.length(); end++) {
      String prefix = line.substring(0, end);
      for (ParseContext context : ParseContext.values()) {
        try {
          TypedWord word = parse(prefix, context);
          assertEquals(prefix.length(), word.from() + word.word().length());
        } catch (EOFError e) {
          assertEquals(ParseContext.ACCEPT_LINE, context, prefix);
        } catch (SyntaxError e) {
          throw new AssertionError(prefix, e);
        }
      }
    }
  }

  @Test
  void onlyWhatStandsBeforeTheCursorIsCompleted() {
    TypedWord word = (TypedWord) parser.parse("msgsnd $q 1", 3, ParseContext.COMPLETE);
    assertEquals("msg", word.word());
    assertEquals(3, word.rawWordLength());
  }

  @Test
  void aBarBehindAConstantIsNoPipe() {
    assertEquals("IPC_CREAT|", parse("msgget 1 IPC_CREAT|", ParseContext.COMPLETE).word());
    assertEquals("", parse("msgs |", ParseContext.COMPLETE).word());
  }
}
