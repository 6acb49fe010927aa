package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Reader;

/** Makes nodes that give a command its arguments: what is literal is read here, once. */
final class Arguments {
  private final String command;
  private final Span call;
  private final boolean function;

  /**
   * For one call.
   *
   * @param function whether it is of a function, which fills in itself what is left out
   */
  Arguments(String command, Span call, boolean function) {
    this.command = command;
    this.call = call;
    this.function = function;
  }

  /** The nodes for a form's parameters, in order. */
  Node[] positional(FormMatch match, List<Node> blocks) {
    List<Param> params = match.form().params();
    Node[] nodes = new Node[params.size()];
    for (int i = 0; i < nodes.length; i++) {
      Param param = params.get(i);
      switch (param.role()) {
        case BLOCK:
        case PROGRAM:
          nodes[i] = match.block(i) == 0 ? constant(null) : blocks.get(match.block(i) - 1);
          break;
        case LIST:
        case JOINED_LIST:
          nodes[i] = list(param, match.rest());
          break;
        case PAIRS:
          nodes[i] = pairs(param, match.pairs());
          break;
        case WORD:
          nodes[i] = constant(match.word(i) == null ? param.otherwise() : match.word(i).known());
          break;
        default:
          nodes[i] = match.word(i) == null ? leftOut(param) : one(param, match.word(i));
      }
    }
    return nodes;
  }

  /** The node for an option; several words only where it can be repeated. */
  Node option(Param option, List<Word> given) {
    if (option.role() == Role.SWITCH) {
      return constant(!given.isEmpty());
    }
    if (given.isEmpty()) {
      return leftOut(option);
    }
    return option.role() == Role.OPTION_LIST ? list(option, given) : one(option, given.get(0));
  }

  private Node leftOut(Param param) {
    if (function) {
      return constant(Scope.UNSET);
    }
    if (param.otherwise() == null) {
      return constant(null);
    }
    Word word = new Word(call, List.of(param.otherwise()));
    return param.role() == Role.OPTION_LIST ? list(param, List.of(word)) : one(param, word);
  }

  private Node one(Param param, Word word) {
    return param.role() == Role.JOINED || param.role() == Role.JOINED_LIST
        ? joined(param, word)
        : read(param, word.span(), word.literal(), word.literal() == null ? word.node() : null);
  }

  private Node list(Param param, List<Word> words) {
    List<Word> given = words;
    if (given.isEmpty() && param.otherwise() != null) {
      given = List.of(new Word(call, List.of(param.otherwise())));
    }
    Node[] items = new Node[given.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = one(param, given.get(i));
    }
    return ListOf.of(call, items);
  }

  /** {@code 0:-1:SEM_UNDO}; a word that is one value may be a whole record, or text to be split. */
  private Node joined(Param param, Word word) {
    if (word.pieces().size() == 1 && word.pieces().get(0) instanceof Node whole) {
      return new Reading(word.span(), param.reader(), new Split(whole, param.joiner()), command);
    }
    List<Word> parts = word.split(param.joiner());
    List<Object> literals = new ArrayList<>();
    Node[] nodes = new Node[parts.size()];
    for (int i = 0; i < nodes.length; i++) {
      Object literal = parts.get(i).literal();
      literals.add(literal);
      nodes[i] = literal == null ? parts.get(i).node() : new Node.Constant(word.span(), literal);
    }
    boolean all = !literals.contains(null);
    return read(
        param, word.span(), all ? literals : null, all ? null : ListOf.of(word.span(), nodes));
  }

  private Node pairs(Param param, List<Word> words) {
    Map<String, Object> literals = new LinkedHashMap<>();
    Map<String, Node> nodes = new LinkedHashMap<>();
    Map<String, Span> spans = new LinkedHashMap<>();
    for (Word word : words) {
      String name = word.pairName();
      if (spans.put(name, word.span()) != null) {
        throw new Problem.WrongArguments(name + " is given twice", null)
            .thrown()
            .at(word.span())
            .in(command);
      }
      Word value = word.afterEquals();
      Object literal = value.literal();
      if (literal != null) {
        literals.put(name, literal);
      }
      nodes.put(name, literal == null ? value.node() : new Node.Constant(value.span(), literal));
    }
    try {
      Object read =
          param.reader().literal(literals); // also finds what is wrong with a part of them
      if (literals.size() == nodes.size() && read != Reader.LATER) {
        return new Node.Constant(call, read);
      }
    } catch (ProblemException e) {
      throw PairsOf.located(e, spans, call).in(command);
    }
    return new PairsOf(call, param.reader(), nodes, spans, command);
  }

  /** Reads a literal now if it can be, else what is given each time. */
  private Node read(Param param, Span span, Object literal, Node computed) {
    if (literal == null) {
      return new Reading(span, param.reader(), computed, command);
    }
    try {
      Object value = param.reader().literal(literal);
      return value != Reader.LATER
          ? new Node.Constant(span, value)
          : new Reading(span, param.reader(), new Node.Constant(span, literal), command);
    } catch (RuntimeException e) {
      throw Failures.located(e, span, command);
    }
  }

  private Node constant(Object value) {
    return new Node.Constant(call, value);
  }

  /** A value that a parameter's reader reads whenever the call runs. */
  static final class Reading extends Node {
    private final Reader reader;
    private final Node given;
    private final String command;

    Reading(Span span, Reader reader, Node given, String command) {
      super(span);
      this.reader = reader;
      this.given = given;
      this.command = command;
    }

    @Override
    Object run(Frame frame) {
      Object value = given.run(frame);
      try {
        return reader.read(value, frame.session);
      } catch (RuntimeException e) {
        throw Failures.located(e, span(), command);
      }
    }

    /** The variable it reads; null if it is anything else. */
    Variable variable() {
      return given instanceof Variable variable ? variable : null;
    }

    /** Whether a value it has read would be read to the same again. */
    boolean steady(Object value) {
      return reader.steady(value);
    }
  }

  /** Several values as a list that does not change. */
  private static final class ListOf extends Node {
    private final Node[] items;

    private ListOf(Span span, Node[] items) {
      super(span);
      this.items = items;
    }

    /** A list that is there already if all its items are. */
    static Node of(Span span, Node[] items) {
      ListOf node = new ListOf(span, items);
      for (Node item : items) {
        if (item.constant() == null) {
          return node;
        }
      }
      return new Node.Constant(span, node.run(null));
    }

    @Override
    Object run(Frame frame) {
      Object[] values = new Object[items.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = items[i].run(frame);
      }
      return Collections.unmodifiableList(Arrays.asList(values));
    }
  }

  /** A computed word for a joined parameter: text is split as if it stood there. */
  private static final class Split extends Node {
    private final Node of;
    private final char joiner;

    Split(Node of, char joiner) {
      super(of.span());
      this.of = of;
      this.joiner = joiner;
    }

    @Override
    Object run(Frame frame) {
      Object value = of.run(frame);
      if (value instanceof Bytes text && text.utf8() != null) {
        List<Object> parts = new ArrayList<>();
        for (Word part : new Word(span(), List.of(text.utf8())).split(joiner)) {
          parts.add(part.literal());
        }
        return parts;
      }
      return Comparison.kind(value) == Comparison.Kind.RECORD || value instanceof List
          ? value
          : Collections.singletonList(value);
    }
  }

  /** {@code name=value} words of which some are computed. */
  private static final class PairsOf extends Node {
    private final Reader reader;
    private final String[] names;
    private final Node[] values;
    private final Map<String, Span> spans;
    private final String command;

    PairsOf(
        Span span,
        Reader reader,
        Map<String, Node> nodes,
        Map<String, Span> spans,
        String command) {
      super(span);
      this.reader = reader;
      this.names = nodes.keySet().toArray(new String[0]);
      this.values = nodes.values().toArray(new Node[0]);
      this.spans = spans;
      this.command = command;
    }

    @Override
    Object run(Frame frame) {
      Map<String, Object> given = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        given.put(names[i], values[i].run(frame));
      }
      return read(given, frame.session);
    }

    private Object read(Map<String, Object> given, Session session) {
      try {
        return reader.read(given, session);
      } catch (ProblemException e) {
        throw located(e, spans, span()).in(command);
      } catch (RuntimeException e) {
        throw Failures.located(e, span(), command);
      }
    }

    /** The error at the word it speaks of, if it names one. */
    static ProblemException located(ProblemException e, Map<String, Span> spans, Span otherwise) {
      String name = null;
      if (e.problem() instanceof Problem.Unknown unknown) {
        name = unknown.name();
      } else if (e.problem() instanceof Problem.NoSuchField missing) {
        name = missing.name();
      } else if (e.problem() instanceof Problem.BadValue bad) {
        name = bad.what();
      } else if (e.problem() instanceof Problem.OutOfRange out) {
        name = out.what();
      }
      return e.at(spans.getOrDefault(name, otherwise));
    }
  }
}
