package org.ipcsh.lang.parse;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Durations;
import org.ipcsh.lang.Tree;

/** Shows a tree on one line, so that a test can say what it must be. */
final class Shown {
  private Shown() {}

  static String all(List<? extends Tree> trees) {
    return trees.stream().map(Shown::of).collect(Collectors.joining(" "));
  }

  static String of(Tree tree) {
    if (tree instanceof Tree.Body body) {
      return "{"
          + body.statements().stream().map(Shown::of).collect(Collectors.joining("; "))
          + "}";
    }
    if (tree instanceof Tree.Statement statement) {
      return statement(statement);
    }
    if (tree instanceof Tree.Part part) {
      return part(part);
    }
    if (tree instanceof Tree.Argument argument) {
      return argument(argument);
    }
    if (tree instanceof Tree.Stage stage) {
      return stage(stage);
    }
    return other(tree);
  }

  private static String statement(Tree.Statement tree) {
    if (tree instanceof Tree.Pipeline line) {
      return line.stages().stream().map(Shown::of).collect(Collectors.joining(" | "));
    }
    if (tree instanceof Tree.Assign set) {
      return set.name().text() + " := " + of(set.value());
    }
    if (tree instanceof Tree.If choice) {
      String rest = choice.otherwise() == null ? "" : " else " + of(choice.otherwise());
      return "if " + all(choice.branches()) + rest;
    }
    if (tree instanceof Tree.While loop) {
      return "while " + of(loop.condition()) + " " + of(loop.body());
    }
    if (tree instanceof Tree.Repeat loop) {
      return "repeat " + of(loop.count()) + " " + of(loop.body());
    }
    if (tree instanceof Tree.For loop) {
      return "for " + loop.name().text() + " " + of(loop.in()) + " " + of(loop.body());
    }
    if (tree instanceof Tree.Try attempt) {
      String name = attempt.error() == null ? "" : attempt.error().text() + " ";
      return "try " + of(attempt.body()) + " catch " + name + of(attempt.handler());
    }
    if (tree instanceof Tree.Throw thrown) {
      return "throw" + (thrown.value() == null ? "" : " " + of(thrown.value()));
    }
    if (tree instanceof Tree.Return back) {
      return "return" + (back.value() == null ? "" : " " + of(back.value()));
    }
    if (tree instanceof Tree.Assert check) {
      return "assert " + of(check.condition());
    }
    if (tree instanceof Tree.Def def) {
      return "def " + def.name().text() + " (" + all(def.parameters()) + ") " + of(def.body());
    }
    if (tree instanceof Tree.StructDef struct) {
      return "struct " + struct.name().text() + " (" + all(struct.members()) + ")";
    }
    if (tree instanceof Tree.SourceFile file) {
      return "source " + of(file.path());
    }
    return tree instanceof Tree.Break ? "break" : "continue";
  }

  private static String part(Tree.Part tree) {
    if (tree instanceof Tree.Plain plain) {
      return plain.text().replace("\n", "\\n").replace("\t", "\\t");
    }
    if (tree instanceof Tree.Text text) {
      return "\"" + text.parts().stream().map(Shown::inText).collect(Collectors.joining()) + "\"";
    }
    if (tree instanceof Tree.Literal literal) {
      return value(literal.value());
    }
    if (tree instanceof Tree.Variable variable) {
      return "$" + variable.name();
    }
    if (tree instanceof Tree.Field field) {
      return "<" + of(field.of()) + " ." + field.name().text() + ">";
    }
    if (tree instanceof Tree.Index index) {
      return "<" + of(index.of()) + " @ " + of(index.at()) + ">";
    }
    return "(" + of(((Tree.Paren) tree).pipeline()) + ")";
  }

  private static String inText(Tree.Part part) {
    return part instanceof Tree.Plain ? of(part) : "`" + of(part) + "`";
  }

  private static String value(Object value) {
    if (value instanceof Bytes bytes) {
      StringBuilder hex = new StringBuilder("b:");
      for (byte b : bytes.toArray()) {
        hex.append(b >= ' ' && b < 127 ? "" + (char) b : String.format("\\x%02x", b & 0xff));
      }
      return hex.toString();
    }
    return value instanceof Duration duration ? Durations.show(duration) : String.valueOf(value);
  }

  private static String argument(Tree.Argument tree) {
    if (tree instanceof Tree.Block block) {
      return of(block.body());
    }
    if (tree instanceof Tree.Spread spread) {
      return "..." + of(spread.value());
    }
    if (tree instanceof Tree.Valued valued) {
      return "=" + of(valued.value());
    }
    return ((Tree.Parts) tree).parts().stream().map(Shown::of).collect(Collectors.joining("^"));
  }

  private static String stage(Tree.Stage tree) {
    if (tree instanceof Tree.Call call) {
      return call.arguments().isEmpty()
          ? call.command().text()
          : call.command().text() + " " + all(call.arguments());
    }
    if (tree instanceof Tree.Outside outside) {
      return "! <" + outside.line() + ">";
    }
    if (tree instanceof Tree.Constant constant) {
      return constant.name();
    }
    if (tree instanceof Tree.Items items) {
      return "[" + all(items.items()) + "]";
    }
    if (tree instanceof Tree.Fields fields) {
      return "[" + all(fields.pairs()) + "]";
    }
    if (tree instanceof Tree.Binary binary) {
      String symbol = binary.operator().symbol();
      return "(" + symbol + " " + of(binary.left()) + " " + of(binary.right()) + ")";
    }
    Tree.Unary unary = (Tree.Unary) tree;
    return "(" + unary.operator().symbol() + " " + of(unary.of()) + ")";
  }

  private static String other(Tree tree) {
    if (tree instanceof Tree.Branch branch) {
      return of(branch.condition()) + " " + of(branch.body());
    }
    if (tree instanceof Tree.Member member) {
      String count = member.count() == 0 ? "" : "*" + member.count();
      return "[" + member.type() + count + "]" + member.name().text();
    }
    if (tree instanceof Tree.Pair pair) {
      return pair.name().text() + ":" + of(pair.value());
    }
    if (tree instanceof Tree.Parameter parameter) {
      String otherwise = parameter.otherwise() == null ? "" : "=" + of(parameter.otherwise());
      return parameter.how() + ":" + parameter.name() + otherwise;
    }
    return ((Tree.Name) tree).text();
  }
}
