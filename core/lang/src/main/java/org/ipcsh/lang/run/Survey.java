package org.ipcsh.lang.run;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Library;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Signature;
import org.ipcsh.lang.Tree;

/**
 * The first pass: loads what is sourced, and finds which functions there are and which variables
 * the script, each function and each block that runs elsewhere assign, wherever they do it.
 */
final class Survey {
  private final Library library;
  private final Sources sources;
  private final Set<String> assigned = new LinkedHashSet<>();
  private Set<String> structs = new HashSet<>();
  private final Map<String, Tree.Def> functions = new LinkedHashMap<>();
  private final IdentityHashMap<Tree, Set<String>> own = new IdentityHashMap<>();
  private final Set<Tree.Body> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  Survey(Library library, Sources sources) {
    this.library = library;
    this.sources = sources;
  }

  /** Looks through a script. */
  void script(Tree.Body body) {
    sources.enter(body.span().source());
    body(body, true, assigned);
    sources.leave();
  }

  /** The variables that the script assigns. */
  Set<String> assigned() {
    return assigned;
  }

  /** The variables that a {@code def}, or a block that runs elsewhere, assigns. */
  Set<String> assigned(Tree of) {
    return own.get(of);
  }

  /** The functions by name, in the order they are written. */
  Map<String, Tree.Def> functions() {
    return functions;
  }

  private void body(Tree.Body body, boolean top, Set<String> names) {
    boolean again = !seen.add(body); // sourced a second time: runs twice, defines once
    for (Tree.Statement statement : body.statements()) {
      boolean defines = statement instanceof Tree.Def || statement instanceof Tree.StructDef;
      if (!(again && defines)) {
        visit(statement, top, names);
      }
    }
  }

  private void visit(Tree tree, boolean top, Set<String> names) {
    if (tree instanceof Tree.Assign assign) {
      names.add(assign.name().text());
    } else if (tree instanceof Tree.For loop) {
      names.add(loop.name().text());
    } else if (tree instanceof Tree.Try attempt && attempt.error() != null) {
      names.add(attempt.error().text());
    } else if (tree instanceof Tree.Def def) {
      def(def, top);
      return;
    } else if (tree instanceof Tree.StructDef struct) {
      once(structs.add(struct.name().text()), "struct", struct.name());
      return;
    } else if (tree instanceof Tree.SourceFile file) {
      file(file, names);
      return;
    } else if (tree instanceof Tree.Call call && elsewhere(call)) {
      call(call, names);
      return;
    }
    children(tree, names);
  }

  private void children(Tree tree, Set<String> names) {
    for (Tree child : Trees.children(tree)) {
      visit(child, false, names);
    }
  }

  private void def(Tree.Def def, boolean top) {
    if (!top) {
      throw misplaced("def", "in a block or function", def.span());
    }
    once(functions.putIfAbsent(def.name().text(), def) == null, "function", def.name());
    Set<String> names = new HashSet<>();
    for (Tree.Parameter parameter : def.parameters()) {
      names.add(parameter.name());
    }
    own.put(def, names);
    children(def, names);
  }

  private static void once(boolean first, String what, Tree.Name name) {
    if (!first) {
      throw new Problem.WrongArguments(what + " " + name.text() + " is defined twice", null)
          .thrown()
          .at(name.span());
    }
  }

  private void file(Tree.SourceFile file, Set<String> names) {
    if (names != assigned) {
      throw misplaced("source", "in a function or a block that runs elsewhere", file.span());
    }
    Tree.Body body = sources.enter(file);
    body(body, true, names);
    sources.leave();
  }

  /** What a block that runs elsewhere assigns is assigned to copies. */
  private void call(Tree.Call call, Set<String> names) {
    for (Tree.Argument argument : call.arguments()) {
      if (argument instanceof Tree.Block block) {
        Set<String> copies = new HashSet<>();
        Set<String> here = structs;
        structs = new HashSet<>();
        own.put(block, copies);
        children(block, copies);
        structs = here;
      } else {
        visit(argument, false, names);
      }
    }
  }

  /** Whether the blocks of a call run elsewhere. */
  private boolean elsewhere(Tree.Call call) {
    for (Tree.Argument argument : call.arguments()) {
      if (argument instanceof Tree.Block) {
        Signature signature = library.command(call.command().text());
        return signature != null && elsewhere(signature);
      }
    }
    return false;
  }

  static boolean elsewhere(Signature signature) {
    for (Signature.Form form : signature.forms()) {
      for (Param param : form.params()) {
        if (param.role() == Role.PROGRAM) {
          return true;
        }
      }
    }
    return false;
  }

  static ProblemException misplaced(String what, String where, Span span) {
    return new Problem.Syntax(what + " cannot stand " + where, false).thrown().at(span);
  }
}
