package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ipcsh.lang.Tree;

/** Walking through trees. */
final class Trees {
  private Trees() {}

  /** What a tree is made of, in the order it is written. */
  static List<? extends Tree> children(Tree tree) {
    if (tree instanceof Tree.Statement statement) {
      return ofStatement(statement);
    }
    if (tree instanceof Tree.Expr expression) {
      return ofExpression(expression);
    }
    if (tree instanceof Tree.Body body) {
      return body.statements();
    }
    if (tree instanceof Tree.Branch branch) {
      return List.of(branch.condition(), branch.body());
    }
    if (tree instanceof Tree.Call call) {
      return call.arguments();
    }
    if (tree instanceof Tree.Block block) {
      return List.of(block.body());
    }
    if (tree instanceof Tree.Spread spread) {
      return List.of(spread.value());
    }
    if (tree instanceof Tree.Parts parts) {
      return parts.parts();
    }
    if (tree instanceof Tree.Valued valued) {
      return List.of(valued.value());
    }
    if (tree instanceof Tree.Pair pair) {
      return List.of(pair.value());
    }
    if (tree instanceof Tree.Parameter parameter) {
      return some(parameter.otherwise());
    }
    return List.of(); // names, plain characters, lines for /bin/sh
  }

  private static List<? extends Tree> ofStatement(Tree.Statement statement) {
    if (statement instanceof Tree.Assign assign) {
      return List.of(assign.value());
    }
    if (statement instanceof Tree.If branches) {
      List<Tree> all = new ArrayList<>(branches.branches());
      all.addAll(some(branches.otherwise()));
      return all;
    }
    if (statement instanceof Tree.While loop) {
      return List.of(loop.condition(), loop.body());
    }
    if (statement instanceof Tree.Repeat loop) {
      return List.of(loop.count(), loop.body());
    }
    if (statement instanceof Tree.For loop) {
      return List.of(loop.in(), loop.body());
    }
    if (statement instanceof Tree.Try attempt) {
      return List.of(attempt.body(), attempt.handler());
    }
    if (statement instanceof Tree.Throw error) {
      return some(error.value());
    }
    if (statement instanceof Tree.Assert check) {
      return List.of(check.condition());
    }
    if (statement instanceof Tree.Def def) {
      List<Tree> all = new ArrayList<>(def.parameters());
      all.add(def.body());
      return all;
    }
    if (statement instanceof Tree.Return value) {
      return some(value.value());
    }
    if (statement instanceof Tree.Pipeline pipeline) {
      return pipeline.stages();
    }
    return List.of(); // break, continue, struct, source
  }

  private static List<? extends Tree> ofExpression(Tree.Expr expression) {
    if (expression instanceof Tree.Text text) {
      return text.parts();
    }
    if (expression instanceof Tree.Field field) {
      return List.of(field.of());
    }
    if (expression instanceof Tree.Index index) {
      return List.of(index.of(), index.at());
    }
    if (expression instanceof Tree.Paren paren) {
      return List.of(paren.pipeline());
    }
    if (expression instanceof Tree.Items items) {
      return items.items();
    }
    if (expression instanceof Tree.Fields fields) {
      return fields.pairs();
    }
    if (expression instanceof Tree.Binary binary) {
      return List.of(binary.left(), binary.right());
    }
    if (expression instanceof Tree.Unary unary) {
      return List.of(unary.of());
    }
    return List.of(); // literals, constants, variables
  }

  private static <T extends Tree> List<T> some(T perhaps) {
    return perhaps == null ? Collections.emptyList() : List.of(perhaps);
  }
}
