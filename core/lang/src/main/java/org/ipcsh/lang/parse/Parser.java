package org.ipcsh.lang.parse;

import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Source;
import org.ipcsh.lang.Parsed;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Tree;

/** The parser of the script language. */
public final class Parser {
  private Parser() {}

  /**
   * Parses a text. Never throws: what is wrong stands in the outcome.
   *
   * <p>What is wrong for want of more text is not painted {@link Paint#WRONG}, since then nothing
   * that stands there is wrong.
   */
  public static Parsed parse(Source source) {
    Grammar grammar = new Grammar(source);
    Tree.Body body = null;
    ProblemException problem = null;
    try {
      body = grammar.statements.file();
    } catch (ProblemException e) {
      problem = e;
      if (!mendable(e)) {
        grammar.chars.tokens.repaint(Paint.WRONG, e.span().from(), e.span().to());
      }
    }
    return new Parsed(
        source,
        body,
        problem,
        grammar.chars.tokens,
        grammar.chars.typing.cursor(source.text(), problem));
  }

  static boolean mendable(ProblemException problem) {
    return problem.problem() instanceof Problem.Syntax syntax && syntax.mendable();
  }
}
