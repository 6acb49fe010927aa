package org.ipcsh.shell.commands;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ipcsh.lang.Keywords;
import org.junit.jupiter.api.Test;

class LanguagePageTest {
  @Test
  void everyKeywordIsExplained() {
    for (String word : Keywords.ALL.keySet()) {
      String part = LanguagePage.of(word);
      assertTrue(part != null && part.startsWith("## ") && part.contains(word), word);
    }
  }

  @Test
  void aHeadingIsATopic() {
    assertTrue(LanguagePage.of("numbers").startsWith("## Numbers"));
    assertTrue(LanguagePage.of("language").startsWith("# The language"));
    assertNull(LanguagePage.of("nothing of the kind"));
  }
}
