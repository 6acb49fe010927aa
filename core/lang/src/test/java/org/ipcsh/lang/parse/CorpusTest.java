package org.ipcsh.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Source;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Parsed;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Parsed.Token;
import org.junit.jupiter.api.Test;

/** What holds for every text, held against many. */
class CorpusTest {
  private static Parsed parse(String text) {
    return Parser.parse(new Source("test", text));
  }

  @Test
  void everyTextOfTheCorpusIsGood() {
    for (String text : Corpus.GOOD) {
      Parsed parsed = parse(text);
      assertNull(parsed.problem(), () -> text + "\n" + parsed.problem().getMessage());
      assertNotNull(parsed.body());
      sane(text, parsed);
    }
  }

  @Test
  void inEveryPrefixOfAGoodTextOnlyTheLastWordCanBeWrong() {
    List<String> bad = new ArrayList<>();
    for (String text : Corpus.GOOD) {
      for (int to = 0; to < text.length(); to++) {
        String prefix = text.substring(0, to);
        Parsed parsed = parse(prefix);
        sane(prefix, parsed);
        if (parsed.problem() != null && !Parser.mendable(parsed.problem())) {
          Span place = parsed.problem().span();
          if (place.to() < prefix.length()) {
            bad.add(prefix + "   <- " + parsed.problem().getMessage() + " at " + place.to());
          }
        }
      }
    }
    assertEquals(List.of(), bad);
  }

  @Test
  void whatEndsWithALineOfAGoodTextIsGoodOrAnotherLineMendsIt() {
    List<String> bad = new ArrayList<>();
    for (String text : Corpus.GOOD) {
      for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', to + 1)) {
        for (String lines : new String[] {text.substring(0, to), text.substring(0, to + 1)}) {
          ProblemException problem = parse(lines).problem();
          if (problem != null && !Parser.mendable(problem)) {
            bad.add(lines + "   <- " + problem.getMessage());
          }
        }
      }
    }
    assertEquals(List.of(), bad);
  }

  @Test
  void joinedByLinesGoodTextsStayGood() {
    String all = String.join("\n", Corpus.GOOD.subList(0, Corpus.GOOD.size() - 1));
    Parsed parsed = parse(all);
    assertNull(parsed.problem(), () -> parsed.problem().getMessage());
    String block = "if true {\n" + all + "\n}";
    Parsed inBlock = parse(block);
    assertNull(inBlock.problem(), () -> inBlock.problem().getMessage());
    assertNull(parse("print (each {\n" + all + "\n} | count)").problem());
  }

  @Test
  void noMutationOfAGoodTextMakesItThrow() {
    Random random = new Random(20240601);
    String signs = "(){}[]\"'$|\\#;,.:=!<>&*~-+\n \t\0\ud800\udc00ab0AZ_\u00e9\u0001`%^?@/";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(Corpus.GOOD.get(random.nextInt(Corpus.GOOD.size())));
      for (int change = random.nextInt(4); change >= 0; change--) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(4)) {
          case 0 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
          case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
          case 2 -> {
            String other = Corpus.GOOD.get(random.nextInt(Corpus.GOOD.size()));
            text.insert(at, other, 0, random.nextInt(other.length() + 1));
          }
          default -> {
            int to = Math.min(text.length(), at + random.nextInt(12));
            text.append(text, at, to);
          }
        }
      }
      sane(text.toString(), parse(text.toString()));
    }
  }

  @Test
  void noRubbishMakesItThrow() {
    Random random = new Random(7);
    String signs = "(){}[]\"'$|\\#;,.:=!<>&*~-+\n ab0A_";
    for (int round = 0; round < 20_000; round++) {
      int length = random.nextInt(60);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        int kind = random.nextInt(10);
        text.append(
            kind < 8
                ? signs.charAt(random.nextInt(signs.length()))
                : (char) random.nextInt(kind == 8 ? 0x100 : 0x10000));
      }
      sane(text.toString(), parse(text.toString()));
    }
  }

  /** What must be so of every outcome. */
  private static void sane(String text, Parsed parsed) {
    assertTrue((parsed.body() == null) != (parsed.problem() == null), text);
    int before = 0;
    for (Token token : parsed.tokens()) {
      assertTrue(token.from() >= before && token.to() > token.from(), () -> text + " " + token);
      assertTrue(token.to() <= text.length(), () -> text + " " + token);
      before = token.to();
    }
    Parsed.Cursor cursor = parsed.cursor();
    assertEquals(text.substring(cursor.from()), cursor.prefix());
    if (parsed.problem() != null) {
      Span place = parsed.problem().span();
      assertTrue(place.from() <= place.to() && place.to() <= text.length(), text);
      boolean painted = parsed.tokens().stream().anyMatch(t -> t.paint() == Paint.WRONG);
      boolean wrong = !Parser.mendable(parsed.problem()) && place.from() < place.to();
      assertEquals(wrong, painted, text);
      for (char c : parsed.problem().getMessage().toCharArray()) {
        assertTrue(c >= ' ' && (c < 0x7f || c >= 0xa0), () -> text + parsed.problem().getMessage());
      }
    }
  }
}
