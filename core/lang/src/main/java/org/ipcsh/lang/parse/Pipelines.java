package org.ipcsh.lang.parse;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.ProblemException;
import org.ipcsh.lang.Keywords;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Parsed.Place;
import org.ipcsh.lang.Tree;

/** Pipelines, and the commands they are made of. */
final class Pipelines {
  private final Grammar grammar;
  private final Chars chars;

  Pipelines(Grammar grammar) {
    this.grammar = grammar;
    this.chars = grammar.chars;
  }

  /** A pipeline that is a statement. */
  Tree.Pipeline statement() {
    return pipeline("a statement");
  }

  /** A pipeline whose value is taken by what stands before. */
  Tree.Pipeline value(String what) {
    chars.blanks();
    chars.starts(Place.COMMAND);
    int to = Letters.commandEnd(chars.text, chars.at);
    if (to - chars.at <= 8 && Keywords.ALL.containsKey(chars.text.substring(chars.at, to))) {
      throw chars
          .expected(what, "a command or a value")
          .hint("a keyword stands only where a statement starts");
    }
    return pipeline(what);
  }

  private Tree.Pipeline pipeline(String what) {
    int from = chars.at;
    Tree.Stage first = stage(what);
    int taken = pipe();
    if (taken < 0) {
      return new Tree.Pipeline(first.span(), List.of(first));
    }
    List<Tree.Stage> stages = new ArrayList<>();
    stages.add(first);
    for (int bar = taken; bar >= 0; bar = pipe()) {
      int before = chars.measure();
      stages.add(later(bar));
      chars.measured(before);
    }
    Tree.Stage last = stages.get(stages.size() - 1);
    return new Tree.Pipeline(chars.span(from, last.span().to()), List.copyOf(stages));
  }

  /** Takes the {@code |} that may stand here, and gives its place; -1 if there is none. */
  private int pipe() {
    chars.blanks();
    if (chars.peek() != '|') {
      return -1;
    }
    if (chars.look(1) == '|') {
      throw Habits.joiner(chars);
    }
    if (!chars.afterBlank() && !chars.pipeHere()) {
      throw Habits.pipe(chars);
    }
    int at = chars.at;
    chars.take(Paint.OPERATOR, 1);
    chars.blanksAndLines();
    chars.starts(Place.COMMAND);
    if (chars.peek() == Letters.END) {
      throw chars.mendable(at, at + 1, "there is no command behind this |");
    }
    return at;
  }

  private Tree.Stage later(int bar) {
    if (chars.peek() == '!') {
      return outside();
    }
    if (!Letters.small(chars.peek()) || grammar.operands.startsHere()) {
      throw Habits.noStage(chars, bar);
    }
    return command();
  }

  private Tree.Stage stage(String what) {
    int c = chars.peek();
    if (c == '!') {
      return outside();
    }
    if (grammar.operands.startsHere()) {
      return grammar.expressions.expression(what);
    }
    if (Letters.small(c)) {
      return command();
    }
    if (c == '&' || chars.sees("||")) {
      throw Habits.joiner(chars);
    }
    if (c == ')' || c == ']' || c == '}') {
      if (chars.group.kind() == '\0') {
        throw Habits.noOpener(chars);
      }
    }
    ProblemException error = chars.expected(what, "a command or a value");
    throw switch (c) {
      case '/', '.' -> error.hint("programs run by !, as in ! ls; text stands in quotes");
      case '|' -> error.hint("| stands at the end of the line before");
      case '{' -> error.hint("a block is an argument of a command and never a value");
      case '`' ->
          error.hint("the value of a command is in ( ), the output of a program in (! ...)");
      default -> error;
    };
  }

  private Tree.Call command() {
    int from = chars.at;
    int to = Letters.commandEnd(chars.text, from);
    chars.typing.starts(Place.COMMAND, from);
    Habits.commandName(chars, to);
    chars.take(Paint.COMMAND, to - from);
    List<Tree.Argument> arguments = new ArrayList<>(4);
    Tree.Name name = new Tree.Name(chars.span(from), chars.text.substring(from, to));
    Typing.Call outer = chars.typing.enter(new Typing.Call(name, arguments));
    for (boolean first = true; ; first = false) {
      boolean gap = chars.blanks();
      int c = chars.peek();
      if (gap) {
        chars.starts(Place.ARGUMENT);
      }
      if (Letters.closesWord(c) || c == '|') {
        break;
      }
      if (first) {
        Habits.firstWord(chars, name.text());
      }
      if (!gap && !(first && c == '{')) {
        throw chars.expected("what follows " + (first ? "a command" : "a block"), "a blank");
      }
      int before = chars.measure();
      arguments.add(
          c == '{' ? grammar.statements.blockHere() : grammar.words.argument("an argument"));
      chars.measured(before);
    }
    chars.level();
    chars.typing.enter(outer);
    int end = arguments.isEmpty() ? to : arguments.get(arguments.size() - 1).span().to();
    return new Tree.Call(chars.span(from, end), name, List.copyOf(arguments));
  }

  /**
   * {@code ! line}. In a bracket the line ends where that is closed, as far as that can be told:
   * brackets that the line itself opens, and what it quotes, are its own.
   */
  private Tree.Outside outside() {
    int from = chars.at;
    chars.take(Paint.COMMAND, 1);
    while (Letters.blank(chars.peek())) {
      chars.at++;
    }
    int start = chars.at;
    chars.typing.starts(Place.NOTHING, start);
    char opener = chars.group.kind();
    char closer = opener == '\0' ? '\0' : chars.group.closer();
    int inner = 0;
    char quote = '\0';
    for (; chars.at < chars.end; chars.at++) {
      char c = chars.text.charAt(chars.at);
      if (c == '\\' && quote != '\'') {
        boolean continued = chars.continues();
        chars.at = continued ? chars.text.indexOf('\n', chars.at) : chars.at + 1;
      } else if (c == '\n') {
        break;
      } else if (quote != '\0') {
        quote = c == quote ? '\0' : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == closer && closer != '\0' && inner-- == 0) {
        break;
      } else if (c == opener && opener != '\0') {
        inner++;
      }
    }
    chars.tokens.paint(Paint.STRING, start, chars.at);
    boolean crlf = chars.peek() == '\n' && chars.text.charAt(chars.at - 1) == '\r';
    String line = chars.text.substring(start, crlf ? chars.at - 1 : chars.at);
    if (line.isBlank()) {
      throw chars.expected("what follows !", "a line for /bin/sh");
    }
    return new Tree.Outside(chars.span(from), line);
  }
}
