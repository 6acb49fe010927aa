package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Named;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Tree;
import org.ipcsh.lang.Tree.Operator;

/** Binds expressions and words. */
final class Expressions {
  private final Binder binder;

  Expressions(Binder binder) {
    this.binder = binder;
  }

  Node bind(Tree.Expr expression) {
    Span span = expression.span();
    if (expression instanceof Tree.Literal literal) {
      return new Node.Constant(span, literal.value());
    }
    if (expression instanceof Tree.Constant constant) {
      return constant(constant);
    }
    if (expression instanceof Tree.Text text) {
      return text(text);
    }
    if (expression instanceof Tree.Variable variable) {
      return variable(variable);
    }
    if (expression instanceof Tree.Field field) {
      return new Paths.Field(span, bind(field.of()), field.name().text(), field.name().span());
    }
    if (expression instanceof Tree.Index index) {
      return new Paths.Index(span, bind(index.of()), bind(index.at()));
    }
    if (expression instanceof Tree.Paren paren) {
      return binder.pipelines.taken(paren.pipeline());
    }
    if (expression instanceof Tree.Items items) {
      return items(items);
    }
    if (expression instanceof Tree.Fields fields) {
      return fields(fields);
    }
    if (expression instanceof Tree.Unary unary) {
      return unary(unary);
    }
    return binary((Tree.Binary) expression);
  }

  private Node constant(Tree.Constant constant) {
    Numeric value = binder.library().constant(constant.name());
    if (value == null) {
      throw new Problem.Unknown(
              "constant", constant.name(), Near.of(constant.name(), binder.library().constants()))
          .thrown()
          .at(constant.span());
    }
    return new Node.Constant(constant.span(), value);
  }

  private Node text(Tree.Text text) {
    Object literal = literal(text);
    return literal != null ? new Node.Constant(text.span(), literal) : parts(text);
  }

  private Node parts(Tree.Text text) {
    List<Node> nodes = new ArrayList<>();
    for (Tree.Part part : text.parts()) {
      nodes.add(
          part instanceof Tree.Plain plain
              ? new Node.Constant(plain.span(), Bytes.of(plain.text()))
              : bind((Tree.Expr) part));
    }
    return new Composite.Text(text.span(), nodes);
  }

  /** The bytes of a text with nothing computed in it; null if something is. */
  private static Bytes literal(Tree.Text text) {
    Bytes all = Bytes.EMPTY;
    for (Tree.Part part : text.parts()) {
      if (part instanceof Tree.Plain plain) {
        all = all.plus(Bytes.of(plain.text()));
      } else if (part instanceof Tree.Literal bytes) {
        all = all.plus((Bytes) bytes.value());
      } else {
        return null;
      }
    }
    return all;
  }

  private Node variable(Tree.Variable variable) {
    Span span = variable.span();
    switch (variable.name()) {
      case "args":
        return new Variable.Args(span);
      case "env":
        return new Variable.Env(span);
      case "it":
        if (binder.context().here.it()) {
          binder.context().itRead();
          return new Variable.It(span);
        }
        break;
      default:
    }
    Variable found = binder.context().read(span, variable.name());
    if (found == null && binder.context().open()) {
      return new Variable.There(span);
    }
    if (found == null) {
      throw Strangers.variable(variable, binder);
    }
    return found;
  }

  private Node items(Tree.Items list) {
    List<Node> nodes = new ArrayList<>();
    boolean constant = true;
    for (Tree.Argument item : list.items()) {
      Node node =
          item instanceof Tree.Spread spread
              ? new Composite.Spread(spread.span(), bind(spread.value()))
              : word((Tree.Word) item).untyped(binder.library());
      nodes.add(node);
      constant &= node.constant() != null;
    }
    Node items = new Composite.Items(list.span(), nodes);
    return constant ? new Node.Constant(list.span(), items.run(null)) : items;
  }

  private Node fields(Tree.Fields record) {
    List<String> names = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    boolean constant = true;
    for (Tree.Pair pair : record.pairs()) {
      Node node = word(pair.value()).untyped(binder.library());
      names.add(pair.name().text());
      nodes.add(node);
      constant &= node.constant() != null;
    }
    Node fields = new Composite.Fields(record.span(), names, nodes);
    return constant ? new Node.Constant(record.span(), fields.run(null)) : fields;
  }

  private Node unary(Tree.Unary unary) {
    Node of = bind(unary.of());
    if (unary.operator() == Operator.NEGATE && of.constant() != null) {
      Object value = of.constant().value();
      if (value instanceof Double || (value instanceof Long whole && whole != Long.MIN_VALUE)) {
        return new Node.Constant(unary.span(), Arithmetic.negate(value));
      }
    }
    return new Expression.One(unary.span(), unary.operator(), of);
  }

  private Node binary(Tree.Binary binary) {
    Node left = bind(binary.left());
    Node right = bind(binary.right());
    Span span = binary.span();
    switch (binary.operator()) {
      case AND:
      case OR:
        return new Expression.Logic(span, binary.operator() == Operator.AND, left, right);
      case MATCHES:
        return new Expression.Matches(span, left, right, pattern(right));
      case BIT_OR:
        Node flags = flags(span, left, right);
        return flags != null ? flags : new Expression.Two(span, Operator.BIT_OR, left, right);
      default:
        return new Expression.Two(span, binary.operator(), left, right);
    }
  }

  /** A regular expression that is there already; a bad one is found now. */
  private static Pattern pattern(Node expression) {
    boolean known = expression.constant() != null && expression.constant().value() instanceof Bytes;
    if (!known) {
      return null;
    }
    try {
      return Operations.pattern((Bytes) expression.constant().value());
    } catch (ProblemException e) {
      throw e.at(expression.span());
    }
  }

  /** {@code IPC_CREAT|0600}: shows as it is written, and a parameter can check its constants. */
  private static Node flags(Span span, Node left, Node right) {
    if (left.constant() == null || right.constant() == null) {
      return null;
    }
    Object a = left.constant().value();
    Object b = right.constant().value();
    boolean named = Bare.named(a) || Bare.named(b);
    if (!named || Arithmetic.number(a) == null || Arithmetic.number(b) == null) {
      return null;
    }
    long bits = Arithmetic.whole("a flag", a) | Arithmetic.whole("a flag", b);
    String name = flag(left, a) + "|" + flag(right, b);
    return new Node.Constant(span, new Named(bits, name));
  }

  private static String flag(Node node, Object value) {
    return Bare.named(value) ? value.toString() : node.span().text();
  }

  /** A word as its pieces. */
  Word word(Tree.Word word) {
    if (word instanceof Tree.Valued valued) {
      Node node = bind(valued.value());
      boolean quoted = valued.value() instanceof Tree.Literal;
      return new Word(word.span(), List.of(quoted ? node.constant().value() : node));
    }
    List<Object> pieces = new ArrayList<>();
    for (Tree.Part part : ((Tree.Parts) word).parts()) {
      if (part instanceof Tree.Plain plain) {
        pieces.add(plain.text());
      } else if (part instanceof Tree.Text text) {
        Bytes literal = literal(text);
        pieces.add(literal != null ? literal : parts(text));
      } else {
        pieces.add(bind((Tree.Expr) part));
      }
    }
    return new Word(word.span(), pieces);
  }
}
