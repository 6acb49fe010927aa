package org.ipcsh.lang;

import java.util.List;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Source;

/**
 * The outcome of parsing a text.
 *
 * @param source the text
 * @param body its tree; null where it is not a good text
 * @param problem what is wrong, a {@code Problem.Syntax} with a place; null where nothing is
 * @param tokens what stands where, for painting, in order and without overlap, also of a bad text
 * @param cursor what is being typed at the end of the text, for completion
 */
public record Parsed(
    Source source, Tree.Body body, ProblemException problem, List<Token> tokens, Cursor cursor) {

  /** A painted stretch. */
  public record Token(Paint paint, int from, int to) {}

  /** What a stretch is. */
  public enum Paint {
    COMMAND,
    KEYWORD,
    OPTION,
    WORD,
    STRING,
    NUMBER,
    CONSTANT,
    VARIABLE,
    OPERATOR,
    BRACKET,
    COMMENT,
    WRONG
  }

  /**
   * What is being typed at the end.
   *
   * @param place what would fit there
   * @param command the innermost command whose arguments are being typed, or null
   * @param before the arguments of it that are complete
   * @param base what the field is looked up in, for {@link Place#FIELD}
   * @param from where the unfinished word starts
   * @param prefix the unfinished word, without a leading {@code $} or quote
   */
  public record Cursor(
      Place place,
      Tree.Name command,
      List<Tree.Argument> before,
      Tree.Expr base,
      int from,
      String prefix) {}

  /** What would fit at the end. */
  public enum Place {
    /** A command or a keyword. */
    COMMAND,
    /** A word of {@code command}. */
    ARGUMENT,
    /** An option of {@code command}: the prefix starts with {@code -}. */
    OPTION,
    /** A variable: the prefix is behind {@code $}. */
    VARIABLE,
    /** A field of {@code base}: the prefix is behind a point. */
    FIELD,
    /** A constant or another operand of an expression. */
    OPERAND,
    /** Nothing we know: in a comment, a new name, the middle of a text. */
    NOTHING
  }
}
