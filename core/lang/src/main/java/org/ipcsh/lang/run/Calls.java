package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Signature;
import org.ipcsh.lang.Tree;

/** Binds calls of commands and functions. */
final class Calls {
  /**
   * Commands whose blocks run on the caller's variables, but when what is round the call may be
   * over: rule 17 names them. Where a plugin's command does so too, leaving fails when it runs.
   */
  private static final Set<String> LATER = Set.of("defer", "trap");

  /** Commands whose blocks run where earlier blocks left variables: in a peer that is kept. */
  private static final Set<String> KEPT = Set.of("tell");

  private static final String HELP = "help";

  private final Binder binder;

  Calls(Binder binder) {
    this.binder = binder;
  }

  /** A call that is bound; {@code help} if it turned into a call of that. */
  record Bound(Stage stage, boolean raw, boolean help) {}

  /**
   * Binds one.
   *
   * @param piped whether something comes down a pipe to it
   * @param valued whether its value is taken and nothing else
   */
  Bound bind(Tree.Call call, boolean piped, boolean valued) {
    String name = call.command().text();
    Function function = name.indexOf(':') >= 0 ? null : binder.function(name);
    Signature signature = function != null ? function.signature() : binder.command(call, valued);
    binder.context().called(name);
    Options options = new Options(binder, signature, name, function != null);
    options.sort(call.arguments());
    if (options.help()) {
      Stage help = function == null ? help(call) : new FunctionHelp(call.span(), function);
      return new Bound(help, false, true);
    }
    if (function == null && signature.name().equals(HELP)) {
      Function asked = asked(options);
      if (asked != null) {
        return new Bound(new FunctionHelp(call.span(), asked), false, true);
      }
    }
    List<Node> blocks = blocks(call, signature, options.blocks());
    Target target =
        new Target(name, call.span(), call.command().span(), signature, function, piped);
    Node[] chosen = chosen(target, options);
    Node timeout = timeout(name, options.timeout());
    Forms forms = new Forms(target, blocks, options);
    Stage stage;
    if (options.words().stream().anyMatch(Word::spread)) {
      forms.takesPipe(); // wrong whatever the words turn out to be
      stage = new LateCall(forms, options.words(), chosen, timeout);
    } else {
      FormMatch match = forms.certain(options.words());
      stage =
          match == null
              ? new LateCall(forms, options.words(), chosen, timeout)
              : forms.call(match, chosen, timeout);
    }
    return new Bound(stage, options.raw(), false);
  }

  /**
   * What a call calls.
   *
   * @param name as it was typed
   * @param span of the whole call
   * @param word of the name
   * @param function null for a command
   * @param piped whether something comes down a pipe to it
   */
  record Target(
      String name, Span span, Span word, Signature signature, Function function, boolean piped) {
    Arguments arguments() {
      return new Arguments(name, span, function != null);
    }

    ProblemException wrong(String what, List<Signature.Form> forms, Span place) {
      return new Problem.WrongArguments(what, Usage.lines(signature, forms))
          .thrown()
          .at(place)
          .in(name);
    }
  }

  /** The function that {@code help NAME} asks for; null if there is none of that name. */
  private Function asked(Options options) {
    Object name = options.words().size() == 1 ? options.words().get(0).literal() : null;
    return name == null ? null : binder.function(name.toString());
  }

  /** {@code NAME --help} is {@code help NAME}. */
  private Stage help(Tree.Call call) {
    Span word = call.command().span();
    Tree.Word name = new Tree.Parts(word, List.of(new Tree.Plain(word, call.command().text())));
    Tree.Name help = new Tree.Name(word, HELP);
    return bind(new Tree.Call(call.span(), help, List.of(name)), false, false).stage();
  }

  private static Node[] chosen(Target target, Options options) {
    Node[] nodes = new Node[target.signature().options().size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = target.arguments().option(target.signature().options().get(i), options.given(i));
    }
    return nodes;
  }

  private static Node timeout(String command, Word given) {
    if (given == null) {
      return null;
    }
    Object literal = given.literal();
    if (literal == null) {
      return given.node();
    }
    try {
      return new Node.Constant(given.span(), Bare.duration("--timeout", literal));
    } catch (ProblemException e) {
      throw e.at(given.span()).in(command);
    }
  }

  private List<Node> blocks(Tree.Call call, Signature signature, List<Tree.Block> given) {
    List<Node> nodes = new ArrayList<>();
    boolean takes =
        signature.forms().stream()
            .anyMatch(form -> form.params().stream().anyMatch(FormMatch::isBlock));
    for (Tree.Block block : given) {
      if (!takes) {
        String usage = Usage.line(signature, signature.forms().get(0));
        throw new Problem.WrongArguments("it takes no block", usage)
            .thrown()
            .at(block.span())
            .in(call.command().text());
      }
      nodes.add(
          Survey.elsewhere(signature)
              ? elsewhere(block, KEPT.contains(signature.name()))
              : here(block, signature.name()));
    }
    return nodes;
  }

  private Node here(Tree.Block block, String command) {
    Context.Place place = binder.context().here;
    Context.Place inside = LATER.contains(command) ? place.later().inBlock() : place.inBlock();
    Node body = binder.at(inside, () -> binder.statements.body(block.body(), true));
    return new Blocks.Here(block.span(), body);
  }

  /** Binds what is in the block, only to find what is wrong with it: it is bound where it runs. */
  private Node elsewhere(Tree.Block block, boolean kept) {
    Context inside = binder.context().elsewhere(binder.assigned(block), kept);
    binder.with(inside, () -> binder.statements.body(block.body(), true));
    Map<String, Variable> reads = inside.copied();
    return new Blocks.Elsewhere(
        block.body().span(), inside.calls(), reads, inside.readsIt(), binder);
  }
}
