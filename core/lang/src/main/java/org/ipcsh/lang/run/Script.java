package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Program;
import org.ipcsh.api.Source;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Host;
import org.ipcsh.lang.Library;
import org.ipcsh.lang.Parsed;
import org.ipcsh.lang.Tree;
import org.ipcsh.lang.parse.Parser;

/**
 * A script, or a line of a prompt, that is bound: nothing of what can be found wrong before it runs
 * is.
 */
public final class Script {
  private final Span span;
  private final Node body;
  private final Collection<String> commands;
  private final boolean taken;

  private Script(Span span, boolean taken, Binder.Bound bound) {
    this.span = span;
    this.taken = taken;
    this.body = bound.body();
    this.commands = List.copyOf(bound.commands());
  }

  /**
   * Binds a script and every file it sources. Its functions are in the scope from then on, unless
   * something is wrong.
   *
   * @param scope what earlier lines left, and where this one's variables and functions go
   * @param host loads what is sourced; nothing is run on it
   * @throws ProblemException with a place, for the first thing that is wrong
   */
  public static Script compile(Parsed parsed, Scope scope, Library library, Host host) {
    if (parsed.problem() != null) {
      throw parsed.problem();
    }
    return compile(parsed.body(), false, scope, library, host);
  }

  /**
   * Binds what another script gave to be run elsewhere: a block, so that running it gives the value
   * of its last statement.
   *
   * @param scope gets the copies of the variables; may have others from earlier blocks
   */
  public static Script compile(Program program, Scope scope, Library library, Host host) {
    List<Tree.Statement> statements = new ArrayList<>();
    for (Span function : program.functions().values()) {
      statements.addAll(parsed(function).statements());
    }
    Tree.Body body = parsed(program.source());
    statements.addAll(body.statements());
    program.variables().forEach(scope::set);
    Tree.Body all = new Tree.Body(body.span(), List.copyOf(statements));
    return compile(all, true, scope, library, host);
  }

  private static Script compile(
      Tree.Body body, boolean taken, Scope scope, Library library, Host host) {
    try {
      Binder.Bound bound = Binder.bind(body, taken, scope, library, host);
      return new Script(body.span(), taken, bound);
    } catch (StackOverflowError e) {
      throw new Problem.Syntax("expressions must nest less deep than this", false)
          .thrown()
          .at(body.span());
    } catch (RuntimeException | LinkageError e) {
      throw Failures.located(e, body.span(), null);
    }
  }

  /** Parses a part of a text so that its places are those in the whole. */
  private static Tree.Body parsed(Span part) {
    String text = part.source().text();
    StringBuilder padded = new StringBuilder();
    text.chars().limit(part.from()).forEach(c -> padded.append(c == '\n' ? '\n' : ' '));
    padded.append(text, part.from(), part.to());
    Parsed parsed = Parser.parse(new Source(part.source().name(), padded.toString()));
    if (parsed.problem() != null) {
      throw parsed.problem();
    }
    return parsed.body();
  }

  /** The commands it calls, functions left out. */
  public Collection<String> commands() {
    return commands;
  }

  /**
   * Runs it: shows through the host what nothing takes.
   *
   * @return the value that was shown last, or of a block its value; or null. Rows have been read by
   *     then
   * @throws ProblemException with a place, for the error it ends at
   */
  public Object run(Host host) {
    Frame frame = new Frame(host);
    try {
      Object value = body.run(frame);
      return taken ? value : frame.shown;
    } catch (Flow flow) { // a block that a command kept, and ran when its loop was over
      throw new Problem.Refused(
              "nothing-to-leave", flow.getMessage(), "inside what it leaves", "run later")
          .thrown()
          .at(span);
    } catch (RuntimeException | StackOverflowError | LinkageError | OutOfMemoryError e) {
      throw Failures.located(e, span, null);
    } finally {
      frame.ended = true;
    }
  }
}
