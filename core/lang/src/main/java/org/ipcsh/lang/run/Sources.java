package org.ipcsh.lang.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Source;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Host;
import org.ipcsh.lang.Parsed;
import org.ipcsh.lang.Tree;
import org.ipcsh.lang.parse.Parser;

/** The files that a script sources, each read and parsed once, before anything runs. */
final class Sources {
  private static final int DEEPEST = 50;

  private final Host host;
  private final Map<String, Tree.Body> byName = new HashMap<>();
  private final IdentityHashMap<Tree.SourceFile, Tree.Body> byStatement = new IdentityHashMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  Sources(Host host) {
    this.host = host;
  }

  /** What a statement sources, once it has been {@link #enter}ed. */
  Tree.Body body(Tree.SourceFile statement) {
    return byStatement.get(statement);
  }

  /** Says which text is being looked through; goes with {@link #leave}. */
  void enter(Source source) {
    open.push(source.name());
  }

  void leave() {
    open.pop();
  }

  /**
   * Loads the file that a statement names and enters it.
   *
   * @throws ProblemException if it cannot be read or parsed, or sources itself
   */
  Tree.Body enter(Tree.SourceFile statement) {
    Span place = statement.path().span();
    Source source;
    try {
      source = host.load(path(statement), statement.span().source());
    } catch (ProblemException e) {
      throw e.at(place);
    }
    if (open.contains(source.name()) || open.size() >= DEEPEST) {
      throw new Problem.BadFile(source.name(), "it sources itself").thrown().at(place);
    }
    Tree.Body body = byName.get(source.name());
    if (body == null) {
      Parsed parsed = Parser.parse(source);
      if (parsed.problem() != null) {
        throw parsed.problem();
      }
      body = parsed.body();
      byName.put(source.name(), body);
    }
    byStatement.put(statement, body);
    enter(source);
    return body;
  }

  private String path(Tree.SourceFile statement) {
    StringBuilder path = new StringBuilder();
    if (statement.path() instanceof Tree.Parts parts) {
      parts.parts().forEach(part -> literal(part, path));
    }
    boolean home = statement.path().span().text().startsWith("~/");
    return home ? host.env().getOrDefault("HOME", "~") + path.substring(1) : path.toString();
  }

  /** The parser lets nothing else stand in a path. */
  private static void literal(Tree.Part part, StringBuilder path) {
    if (part instanceof Tree.Plain plain) {
      path.append(plain.text());
    } else if (part instanceof Tree.Text text) {
      text.parts().forEach(inner -> literal(inner, path));
    }
  }
}
