package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Problem;
import org.ipcsh.lang.Tree;

/** Binds pipelines. */
final class Pipelines {
  private final Binder binder;

  Pipelines(Binder binder) {
    this.binder = binder;
  }

  /** One whose value is taken. */
  Node taken(Tree.Pipeline pipeline) {
    if (pipeline.stages().size() == 1 && pipeline.stages().get(0) instanceof Tree.Expr only) {
      return binder.expressions.bind(only); // which never gives rows
    }
    Bound bound = bind(pipeline, true);
    return bound.rows() ? new Taken(pipeline.span(), bound.node, bound.command()) : bound.node;
  }

  /** One that is a statement and whose value nothing takes. */
  Node shown(Tree.Pipeline pipeline) {
    Bound bound = bind(pipeline, false);
    return binder.context().isFunction()
        ? new Statements.Drop(pipeline.span(), bound.node, bound.command())
        : new Statements.Show(pipeline.span(), bound.node, bound.raw, bound.command());
  }

  /** What a pipeline is bound to; {@code raw} if {@code --raw} stands in it. */
  private record Bound(Node node, boolean raw) {
    boolean rows() {
      return !(node instanceof FunctionCall);
    }

    /** The command, if there is but one. */
    String command() {
      return node instanceof Stage stage ? stage.name() : null;
    }
  }

  private Bound bind(Tree.Pipeline pipeline, boolean taken) {
    Node first = null;
    boolean raw = false;
    List<Stage> others = new ArrayList<>();
    List<Tree.Stage> stages = pipeline.stages();
    for (int i = 0; i < stages.size(); i++) {
      Tree.Stage stage = stages.get(i);
      if (stage instanceof Tree.Call call) {
        Calls.Bound bound = binder.calls.bind(call, i > 0, taken && stages.size() == 1);
        if (bound.help()) {
          return new Bound(bound.stage(), false);
        }
        raw |= bound.raw();
        if (i == 0) {
          first = bound.stage();
        } else {
          others.add(bound.stage());
        }
      } else if (i > 0) {
        throw new Problem.WrongArguments("! takes nothing from a pipe", null)
            .thrown()
            .at(stage.span());
      } else if (stage instanceof Tree.Outside outside) {
        boolean value = taken || stages.size() > 1;
        first = new Statements.Outside(outside.span(), outside.line(), value);
      } else {
        first = binder.expressions.bind((Tree.Expr) stage);
      }
    }
    return new Bound(others.isEmpty() ? first : new Pipe(pipeline.span(), first, others), raw);
  }
}
