package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Tree;

/** Binds statements. */
final class StatementBinder {
  private final Binder binder;

  StatementBinder(Binder binder) {
    this.binder = binder;
  }

  /** Statements one after the other; {@code taken} if the value of the last is wanted. */
  Node body(Tree.Body body, boolean taken) {
    List<Node> nodes = new ArrayList<>();
    int last = body.statements().size() - 1;
    for (int i = 0; i <= last; i++) {
      nodes.add(bind(body.statements().get(i), taken && i == last));
    }
    return new Statements.Body(body.span(), nodes);
  }

  private Node nested(Tree.Body body, boolean taken) {
    return binder.at(binder.context().here.nested(), () -> body(body, taken));
  }

  private Node looped(Tree.Body body) {
    return binder.at(binder.context().here.inLoop(), () -> body(body, false));
  }

  private Node bind(Tree.Statement statement, boolean taken) {
    Span span = statement.span();
    Expressions expressions = binder.expressions;
    if (statement instanceof Tree.Pipeline pipeline) {
      return taken ? binder.pipelines.taken(pipeline) : binder.pipelines.shown(pipeline);
    }
    if (statement instanceof Tree.Assign assign) {
      Node value = binder.pipelines.taken(assign.value());
      Variable variable = target(assign.name());
      boolean told = binder.context().here.top();
      return new Statements.Assign(span, variable, value, told);
    }
    if (statement instanceof Tree.If branches) {
      return branches(branches, taken);
    }
    if (statement instanceof Tree.While loop) {
      return new Loops.While(span, expressions.bind(loop.condition()), looped(loop.body()));
    }
    if (statement instanceof Tree.Repeat loop) {
      return new Loops.Repeat(span, expressions.bind(loop.count()), looped(loop.body()));
    }
    if (statement instanceof Tree.For loop) {
      Node in = expressions.bind(loop.in());
      return new Loops.For(span, target(loop.name()), in, looped(loop.body()));
    }
    if (statement instanceof Tree.Try attempt) {
      return attempt(attempt, taken);
    }
    if (statement instanceof Tree.Throw error) {
      return new Statements.Throw(span, thrown(error));
    }
    if (statement instanceof Tree.Assert check) {
      return new Branches.Assert(span, expressions.bind(check.condition()));
    }
    if (statement instanceof Tree.Def def) {
      binder.function(def);
      return new Statements.Nothing(span);
    }
    if (statement instanceof Tree.Return value) {
      must(binder.context().here.returns(), "return", "outside a function", span);
      return new Statements.Return(
          span, value.value() == null ? null : binder.pipelines.taken(value.value()));
    }
    if (statement instanceof Tree.StructDef struct) {
      return new Statements.Declare(span, Structs.of(struct));
    }
    if (statement instanceof Tree.SourceFile file) {
      return nested(binder.sourced(file), false); // what it assigns is not told at a prompt
    }
    boolean leaves = statement instanceof Tree.Break;
    String word = leaves ? "break" : "continue";
    must(binder.context().here.loop(), word, "outside a loop", span);
    return new Statements.Leave(span, leaves ? Flow.BREAK : Flow.CONTINUE);
  }

  private Variable target(Tree.Name name) {
    return binder.context().assign(name.span(), name.text());
  }

  private Node branches(Tree.If branches, boolean taken) {
    List<Node> conditions = new ArrayList<>();
    List<Node> bodies = new ArrayList<>();
    for (Tree.Branch branch : branches.branches()) {
      conditions.add(binder.expressions.bind(branch.condition()));
      bodies.add(nested(branch.body(), taken));
    }
    Node otherwise = branches.otherwise() == null ? null : nested(branches.otherwise(), taken);
    return new Branches.If(branches.span(), conditions, bodies, otherwise);
  }

  private Node attempt(Tree.Try attempt, boolean taken) {
    Node body = nested(attempt.body(), taken);
    Variable error = attempt.error() == null ? null : target(attempt.error());
    Context.Caught caught = new Context.Caught();
    Node handler =
        binder.at(binder.context().here.inCatch(caught), () -> body(attempt.handler(), taken));
    return new Branches.Try(attempt.span(), body, error, caught.again, handler);
  }

  /** What is thrown; without a value, the error that the {@code catch} round it caught. */
  private Node thrown(Tree.Throw error) {
    if (error.value() != null) {
      return binder.pipelines.taken(error.value());
    }
    Context.Caught caught = binder.context().here.caught();
    must(caught != null, "throw without a value", "outside catch", error.span());
    if (caught.again == null) {
      caught.again = binder.context().hidden(error.span());
    }
    return caught.again;
  }

  private static void must(boolean may, String what, String where, Span span) {
    if (!may) {
      throw misplaced(what, where, span);
    }
  }

  private static ProblemException misplaced(String what, String where, Span span) {
    return Survey.misplaced(what, where, span);
  }
}
