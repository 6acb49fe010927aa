package org.ipcsh.shell.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.ipcsh.api.Source;
import org.ipcsh.lang.Parsed;
import org.ipcsh.lang.Tree;
import org.ipcsh.lang.parse.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain.txt",
        "my file",
        "it's",
        "a\"b",
        "$HOME",
        "a(b)",
        "a{b}",
        "a;b",
        "#x",
        "[x]",
        "...",
        "back\\slash",
        "a|b",
        "-",
        "ünï",
        "...$x",
        "IPC_CREAT|IPC_EXCL",
        "a&b"
      })
  void whatIsOfferedReadsBack(String text) {
    assertEquals(text, word("cmd " + Quote.word(text, (char) 0, true)));
    assertEquals(text, word("cmd \"" + Quote.word(text, '"', true)));
    assertEquals(text, word("cmd '" + Quote.word(text, '\'', true)));
  }

  private static String word(String line) {
    Parsed parsed = Parser.parse(new Source("", line));
    assertNull(parsed.problem(), line);
    Tree.Pipeline pipeline = (Tree.Pipeline) parsed.body().statements().get(0);
    Tree.Call call = (Tree.Call) pipeline.stages().get(0);
    assertEquals(1, call.arguments().size(), line);
    return new Variables(null).word(call.arguments().get(0));
  }
}
