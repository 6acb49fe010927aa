package org.ipcsh.lang.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Parsed.Place;
import org.ipcsh.lang.Tree;

/** {@code [a b c]} and {@code [a=1 b=2]}. */
final class Lists {
  private final Grammar grammar;
  private final Chars chars;

  Lists(Grammar grammar) {
    this.grammar = grammar;
    this.chars = grammar.chars;
  }

  /** The list or record whose bracket stands here. */
  Tree.Expr list() {
    int from = chars.at;
    chars.open();
    separators();
    boolean record = seesPair();
    List<Tree.Argument> items = new ArrayList<>();
    List<Tree.Pair> pairs = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (; chars.peek() != ']'; separators()) {
      if (chars.peek() == Letters.END) {
        throw chars.unclosed();
      }
      int before = chars.measure();
      if (record != seesPair() && !unfinished()) {
        throw chars.expected(
            record ? "an item of a record" : "an item of a list",
            record ? "NAME=word, as the first is" : "a word, as the first is");
      }
      if (record) {
        pairs.add(pair(names));
      } else {
        items.add(grammar.words.argument("an item of a list"));
      }
      chars.measured(before);
    }
    chars.close();
    chars.level();
    return record
        ? new Tree.Fields(chars.span(from), List.copyOf(pairs))
        : new Tree.Items(chars.span(from), List.copyOf(items));
  }

  /** Skips what stands between items. */
  private void separators() {
    int from = chars.at;
    chars.blanks();
    while (chars.peek() == ',') {
      chars.take(Paint.OPERATOR, 1);
      chars.blanks();
    }
    if (chars.peek() == Letters.END && (chars.at > from || chars.text.charAt(from - 1) == '[')) {
      chars.typing.startsWord(false, chars.at);
    }
  }

  private boolean seesPair() {
    int to = Letters.nameEnd(chars.text, chars.at);
    return to > chars.at && to < chars.end && chars.text.charAt(to) == '=';
  }

  /** Whether a name ends with the text, which may still become a pair. */
  private boolean unfinished() {
    return chars.at < chars.end && Letters.nameEnd(chars.text, chars.at) == chars.end;
  }

  private Tree.Pair pair(Set<String> names) {
    int from = chars.at;
    int to = Letters.nameEnd(chars.text, from);
    chars.typing.starts(Place.NOTHING, from);
    Tree.Name name = new Tree.Name(chars.span(from, to), chars.text.substring(from, to));
    if (to == chars.end) {
      throw chars.unclosed();
    }
    if (!names.add(name.text())) {
      throw chars.wrong(
          from,
          to,
          "a field must stand once in a record, but "
              + Letters.show(name.text())
              + " stands twice");
    }
    chars.take(Paint.WORD, to - from);
    chars.take(Paint.OPERATOR, 1);
    Tree.Word value = grammar.words.word("the value of " + Letters.show(name.text()));
    return new Tree.Pair(chars.span(from), name, value);
  }
}
