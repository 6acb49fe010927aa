package org.ipcsh.lang.parse;

import java.util.List;
import org.ipcsh.api.ProblemException;

/** Errors for what other shells and languages have and this one has not: they say what to write. */
final class Habits {
  private static final List<String> OPERATORS =
      List.of("==", "=~", "=", ":=", "+=", "-=", "*=", "/=");

  private Habits() {}

  /** Something stands behind a statement. */
  static ProblemException notTheEnd(Chars chars) {
    switch (chars.peek()) {
      case ')', ']', '}':
        return noOpener(chars);
      case '&':
        return joiner(chars);
      case '|':
        return pipe(chars);
      case '=':
        return chars
            .expected("the end of a statement", "a new line or ;")
            .hint("a variable is set without the $: name = value; == compares");
      default:
        break;
    }
    ProblemException error = chars.expected("the end of a statement", "a new line or ;");
    if (chars.seesWord("elif") || chars.seesWord("elsif") || chars.seesWord("elseif")) {
      return error.hint("write else if");
    }
    if (chars.seesWord("not")) {
      return error.hint("not stands before what it negates: not $x in $y");
    }
    return error;
  }

  /** A closing bracket too many. */
  static ProblemException noOpener(Chars chars) {
    char closer = (char) chars.peek();
    char opener = closer == ')' ? '(' : closer == ']' ? '[' : '{';
    if (chars.group.kind() == '\0' || chars.group.closer() == closer) {
      return chars.wrong(chars.at, chars.at + 1, "there is no " + opener + " for this " + closer);
    }
    return chars.expected("the end of " + chars.group.kind(), "" + chars.group.closer());
  }

  /** {@code &}, {@code &&} or {@code ||}, which stands here. */
  static ProblemException joiner(Chars chars) {
    if (chars.sees("&&")) {
      return lone(chars, 2, "in conditions write and; a script ends at its first error by itself");
    }
    if (chars.sees("||")) {
      return lone(chars, 2, "in conditions write or; else try { } catch { }");
    }
    return lone(chars, 1, "to run something beside the script write spawn { }");
  }

  private static ProblemException lone(Chars chars, int length, String hint) {
    String what = chars.text.substring(chars.at, chars.at + length);
    return chars
        .wrong(
            chars.at,
            chars.at + length,
            "statements must be joined by a new line or ;, but are by " + what)
        .hint(hint);
  }

  /** A {@code |} that is no pipe for want of a blank. */
  static ProblemException pipe(Chars chars) {
    return chars.wrong(
        chars.at, chars.at + 1, "a pipe must have a blank before or behind |, but has none");
  }

  /** No command behind a {@code |}: perhaps flags were to be joined. */
  static ProblemException noStage(Chars chars, int bar) {
    ProblemException error = chars.expected("what follows |", "a command");
    int from = bar;
    while (from > 0 && Letters.blank(chars.text.charAt(from - 1))) {
      from--;
    }
    int end = from;
    while (from > 0 && flag(chars.text.charAt(from - 1))) {
      from--;
    }
    int to = chars.at;
    while (to < chars.end && flag(chars.text.charAt(to))) {
      to++;
    }
    boolean flags = from < end && chars.at < to && to - from < 80;
    return flags && Letters.capital(chars.text.charAt(from))
        ? error.hint(
            "to join flags leave out the blanks: "
                + chars.text.substring(from, end)
                + "|"
                + chars.text.substring(chars.at, to))
        : error;
  }

  private static boolean flag(char c) {
    return Letters.constant(c) || c == '|' || c == 'x';
  }

  /** What stands right behind a command's name, if nothing may. */
  static void commandName(Chars chars, int to) {
    int next = to < chars.end ? chars.text.charAt(to) : Letters.END;
    if (Letters.closesWord(next) || next == '{' || next == '|') {
      return;
    }
    int from = chars.at;
    String name = Letters.show(chars.text, from, to);
    chars.at = to;
    if (next == '\\' && chars.continues()) {
      chars.at = from;
      return;
    }
    if (next == '(') {
      throw chars
          .wrong(to, to + 1, "what follows a command must be a blank, but is (")
          .hint("arguments are words: " + name + " a b; ( ) gives the value of what is in it");
    }
    int end = Math.max(chars.wordEnd(), to + 1);
    ProblemException error =
        chars.wrong(
            from,
            end,
            "a command must be a name of letters, digits, _ and -, but is "
                + Letters.show(chars.text, from, end));
    if (next == '.' || next == '[') {
      throw error.hint("the value of a variable is $" + name + "; programs run by !, as in ! ls");
    }
    throw next == '=' || next == '+' ? error.hint(assigning(name)) : error;
  }

  /** The first word behind a command's name shows that it was not meant to be a command. */
  static void firstWord(Chars chars, String name) {
    for (String operator : OPERATORS) {
      if (chars.sees(operator) && Letters.special(chars.look(operator.length()))) {
        throw chars
            .wrong(
                chars.at,
                chars.at + operator.length(),
                "the first word behind a command must not be " + operator)
            .hint(
                operator.equals("==") || operator.equals("=~")
                    ? "the value of a variable is $" + Letters.show(name)
                    : assigning(name));
      }
    }
  }

  private static String assigning(String name) {
    return "a variable is set by a statement such as "
        + Letters.show(name).replaceFirst(":$", "").replace('-', '_').replace(':', '_')
        + " = value";
  }

  /** {@code else} or {@code catch} where a statement starts. */
  static ProblemException alone(Chars chars, String word, int from) {
    return chars.wrong(
        from,
        chars.at,
        word + " must stand on the line of the } it continues, but starts a statement");
  }
}
