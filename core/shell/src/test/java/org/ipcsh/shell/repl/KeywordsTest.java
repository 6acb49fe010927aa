package org.ipcsh.shell.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ipcsh.lang.Parsed;
import org.junit.jupiter.api.Test;

class KeywordsTest {
  @Test
  void theParserKnowsThemAll() {
    for (String word : Keywords.ALL.keySet()) {
      Parsed.Token token = new Reading().of(word + " ").tokens().get(0);
      assertEquals(Parsed.Paint.KEYWORD, token.paint(), word);
      assertEquals(word.length(), token.to(), word);
    }
  }
}
