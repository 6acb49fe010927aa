package org.ipcsh.lang.parse;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.ProblemException;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Tree;
import org.ipcsh.lang.Tree.Expr;

/** Words: arguments of commands, items of lists. */
final class Words {
  private final Grammar grammar;
  private final Chars chars;

  Words(Grammar grammar) {
    this.grammar = grammar;
    this.chars = grammar.chars;
  }

  /** A word or a spread. */
  Tree.Argument argument(String what) {
    int next = chars.sees("...") ? chars.look(3) : 0;
    if (next != '$' && next != '(' && next != '[') {
      return word(what);
    }
    int from = chars.at;
    chars.take(Paint.OPERATOR, 3);
    chars.typing.startsWord(false, chars.at);
    Expr value =
        next == '$'
            ? grammar.paths.dollar()
            : next == '(' ? grammar.paths.paren() : grammar.paths.list();
    wordEnds("a spread");
    return new Tree.Spread(chars.span(from), value);
  }

  /** A word that must stand here. */
  Tree.Word word(String what) {
    int from = chars.at;
    int c = chars.peek();
    int next = chars.look(1);
    boolean option = c == '-' && (next == '-' || next == Letters.END || letter(next));
    chars.typing.startsWord(option, from);
    if (c == '(') {
      return valued(grammar.paths.paren());
    }
    if (c == '[' && addressEnd(from) < 0) {
      return valued(grammar.paths.list());
    }
    if (c == 'b' && next == '"') {
      return valued(grammar.texts.bytes());
    }
    if ((c == '&' || c == '|') && lone()) {
      throw Habits.joiner(chars);
    }
    return parts(what, option);
  }

  private static boolean letter(int c) {
    return Letters.small(c) || Letters.capital(c);
  }

  /** Whether {@code &}, {@code &&} or {@code ||} stands here as a word. */
  private boolean lone() {
    int length = chars.look(1) == chars.peek() ? 2 : 1;
    return Letters.closesWord(chars.look(length)) && (chars.peek() == '&' || length == 2);
  }

  private Tree.Valued valued(Expr value) {
    wordEnds("a value");
    return new Tree.Valued(value.span(), value);
  }

  /** Sees to it that the word ends here. */
  private void wordEnds(String what) {
    int c = chars.peek();
    boolean item = chars.endsItem(c);
    if (!Letters.closesWord(c) && !item && !chars.pipeHere() && !(c == '\\' && chars.continues())) {
      throw chars.expected("what follows " + what, "a blank").hint("$( ) joins a value to a word");
    }
  }

  private Tree.Parts parts(String what, boolean option) {
    int from = chars.at;
    Tree.Part only = null;
    List<Tree.Part> parts = null;
    if (homeHere()) {
      only = home();
    }
    for (; ; ) {
      int c = chars.peek();
      Tree.Part part;
      if (c == '"' || c == '\'') {
        part = grammar.texts.text();
      } else if (c == '$') {
        part = (Tree.Part) grammar.paths.dollar();
      } else {
        int start = chars.at;
        if (start == from && c == '[') {
          chars.at = addressEnd(from);
        }
        plain();
        if (chars.at == start) {
          break;
        }
        chars.typing.startsWord(option, from);
        paint(start, option && start == from);
        part = new Tree.Plain(chars.span(start), chars.text.substring(start, chars.at));
      }
      if (only == null) {
        only = part;
      } else {
        if (parts == null) {
          parts = new ArrayList<>();
          parts.add(only);
        }
        parts.add(part);
      }
    }
    if (only == null) {
      throw chars.expected(what, "a word");
    }
    if (chars.peek() == '(' || chars.peek() == '{') {
      ProblemException error = chars.expected("what follows a word", "a blank");
      throw chars.peek() == '(' ? error.hint("$( ) joins a value to a word") : error;
    }
    return new Tree.Parts(chars.span(from), parts == null ? List.of(only) : List.copyOf(parts));
  }

  /** Goes on to where the plain characters end. */
  private void plain() {
    for (; chars.at < chars.end; chars.at++) {
      char c = chars.text.charAt(chars.at);
      if (Letters.special(c) || chars.endsItem(c)) {
        return;
      }
      if ((c == '|' && chars.pipeHere()) || (c == '\\' && chars.continues())) {
        return;
      }
      if (c < ' ' || c >= 0x7f) {
        readable(c);
      }
    }
  }

  private void readable(char c) {
    if (Letters.control(c)) {
      throw chars
          .wrong(
              chars.at,
              chars.at + 1,
              "a word must be of readable characters, but has "
                  + Letters.show(chars.text, chars.at, chars.at + 1))
          .hint("in \"...\" such a character is written as shown");
    }
    if (Letters.half(chars.text, chars.at)) {
      throw chars.half();
    }
  }

  private boolean homeHere() {
    if (chars.peek() != '~') {
      return false;
    }
    int next = chars.look(1);
    return next == '/' || Letters.closesWord(next) || chars.endsItem(next);
  }

  /** {@code ~} is short for {@code $env.HOME}. */
  private Tree.Part home() {
    int from = chars.at;
    chars.take(Paint.WORD, 1);
    Tree.Variable env = new Tree.Variable(chars.span(from), "env");
    return new Tree.Field(chars.span(from), env, new Tree.Name(chars.span(from), "HOME"));
  }

  /**
   * Where the {@code ]} of an IPv6 address ends whose {@code [} stands there; -1 if it is none. It
   * has {@code ::} or all its seven colons, which a list of one word is not likely to have.
   */
  private int addressEnd(int from) {
    int groups = 0;
    boolean gap = false;
    int digits = 0;
    for (int i = from + 1; i < chars.end && i < from + 64; i++) {
      char c = chars.text.charAt(i);
      if (c == ']') {
        return gap || groups == 7 ? i + 1 : -1;
      } else if (c == ':') {
        gap |= chars.text.charAt(i - 1) == ':';
        groups++;
        digits = 0;
      } else if (c == '%' && i > from + 1) {
        while (i + 1 < chars.end && Letters.name(chars.text.charAt(i + 1))) {
          i++;
        }
      } else if (c != '.' && (!Letters.hex(c) || ++digits > 4)) {
        return -1;
      }
    }
    return -1;
  }

  private void paint(int from, boolean option) {
    String word = chars.text.substring(from, chars.at);
    if (option) {
      int equals = word.indexOf('=');
      int end = equals < 0 ? chars.at : from + equals;
      chars.tokens.paint(Paint.OPTION, from, end);
      chars.tokens.paint(Paint.WORD, end, chars.at);
      return;
    }
    boolean number = word.length() < 32 && Numbers.read(word) != null;
    boolean constant = Letters.capital(word.charAt(0));
    for (int i = 0; constant && i < word.length(); i++) {
      constant = Letters.constant(word.charAt(i)) || word.charAt(i) == '|';
    }
    chars.tokens.paint(
        number ? Paint.NUMBER : constant ? Paint.CONSTANT : Paint.WORD, from, chars.at);
  }
}
