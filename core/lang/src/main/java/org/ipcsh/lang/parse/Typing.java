package org.ipcsh.lang.parse;

import java.util.List;
import org.ipcsh.api.ProblemException;
import org.ipcsh.lang.Parsed.Cursor;
import org.ipcsh.lang.Parsed.Place;
import org.ipcsh.lang.Tree;

/**
 * Follows what is being typed. The parts of the parser say what starts where; what was said last,
 * before the text ended, is what is being typed at its end.
 */
final class Typing {
  /** A command whose arguments are being read. */
  record Call(Tree.Name command, List<Tree.Argument> arguments) {}

  private final int end;
  private Place place = Place.COMMAND;
  private int from;
  private Tree.Expr base;
  private Call around;
  private int complete;
  private Call call;

  Typing(int end) {
    this.end = end;
  }

  /** Something starts here. */
  void starts(Place what, int at) {
    if (place == Place.FIELD && from == end) {
      return; // the point before it is the last character, whatever else it may be taken for
    }
    place = what;
    from = at;
    base = null;
    around = call;
    complete = call == null ? 0 : call.arguments.size();
  }

  /** A field's name starts here. */
  void startsField(Tree.Expr of, int at) {
    starts(Place.FIELD, at);
    base = of;
  }

  /** A word starts here: an argument or option if it is one of a command's, else an operand. */
  void startsWord(boolean option, int at) {
    starts(call == null ? Place.OPERAND : option ? Place.OPTION : Place.ARGUMENT, at);
  }

  /** From here on words are arguments of this; null if of none. Gives what it was before. */
  Call enter(Call inner) {
    Call outer = call;
    call = inner;
    return outer;
  }

  Cursor cursor(String text, ProblemException problem) {
    if (problem != null && problem.span().to() < text.length() && !Parser.mendable(problem)) {
      return new Cursor(Place.NOTHING, null, List.of(), null, text.length(), "");
    }
    return new Cursor(
        place,
        around == null ? null : around.command,
        around == null ? List.of() : List.copyOf(around.arguments.subList(0, complete)),
        base,
        from,
        text.substring(from));
  }
}
