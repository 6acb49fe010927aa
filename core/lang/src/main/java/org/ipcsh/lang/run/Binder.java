package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ipcsh.api.ProblemException;
import org.ipcsh.lang.Host;
import org.ipcsh.lang.Library;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Signature;
import org.ipcsh.lang.Tree;

/**
 * The second pass: matches names with what they name and makes nodes. What the statements,
 * expressions and calls of one script share while they are bound.
 */
final class Binder {
  private final Scope scope;
  private final Library library;
  private final Host host;
  private final Sources sources;
  private Survey survey;
  private final Map<String, Function> functions = new LinkedHashMap<>();
  private final Map<String, Signature> commands = new LinkedHashMap<>();
  private final Context script;
  private Context context;
  final Expressions expressions = new Expressions(this);
  final Calls calls = new Calls(this);
  final Pipelines pipelines = new Pipelines(this);
  final StatementBinder statements = new StatementBinder(this);

  private Binder(Scope scope, Library library, Host host) {
    this.scope = scope;
    this.library = library;
    this.host = host;
    this.sources = new Sources(host);
    this.survey = new Survey(library, sources);
    this.script = Context.script(scope, survey.assigned());
    this.context = script;
  }

  /** A script that is bound. */
  record Bound(Node body, Collection<String> commands) {}

  /**
   * Binds a script; the scope has its functions only if all of it is good.
   *
   * @param taken whether the value of its last statement is wanted
   */
  static Bound bind(Tree.Body body, boolean taken, Scope scope, Library library, Host host) {
    Binder binder = new Binder(scope, library, host);
    binder.survey.script(body);
    for (Tree.Def def : binder.survey.functions().values()) {
      Function function = binder.declared(def);
      binder.functions.put(function.name(), function);
    }
    Node node = binder.statements.body(body, taken);
    binder.define();
    return new Bound(node, binder.commands.keySet());
  }

  /** Functions of earlier lines that call what this one defines are bound to the new. */
  private void define() {
    functions.values().forEach(scope::define);
    List<Function> older = new ArrayList<>(scope.all());
    older.removeAll(functions.values());
    for (Function function : older) {
      if (function.calls().stream().anyMatch(functions::containsKey)) {
        try {
          body(function);
        } catch (ProblemException e) {
          function.broken(e);
        }
      }
    }
  }

  private Function declared(Tree.Def def) {
    List<Param> params = new ArrayList<>();
    List<Param> options = new ArrayList<>();
    Untyped untyped = new Untyped(library);
    for (Tree.Parameter parameter : def.parameters()) {
      Role role =
          switch (parameter.how()) {
            case POSITIONAL -> Role.ARG;
            case SWITCH -> Role.SWITCH;
            case OPTION -> Role.OPTION;
            case REST -> Role.LIST;
          };
      String otherwise = parameter.otherwise() == null ? null : parameter.otherwise().span().text();
      boolean option = role == Role.SWITCH || role == Role.OPTION;
      (option ? options : params)
          .add(new Param(parameter.name(), role, "", otherwise, List.of(), ' ', untyped));
    }
    return new Function(def, params, options, survey);
  }

  /** Binds the body of a function, unless that has been done: a file may be sourced twice. */
  void function(Tree.Def def) {
    Function function = functions.get(def.name().text());
    if (!function.isBound()) {
      body(function);
    }
  }

  private void body(Function function) {
    Context outer = context;
    Survey outerSurvey = survey;
    survey = function.survey();
    context = script.function(survey.assigned(function.def()));
    try {
      List<Param> params = new ArrayList<>(function.params());
      params.addAll(function.signature().options());
      Node[] defaults = new Node[params.size()];
      for (int i = 0; i < defaults.length; i++) {
        context.slot(params.get(i).name());
      }
      Map<String, Tree.Word> words = new LinkedHashMap<>();
      for (Tree.Parameter parameter : function.def().parameters()) {
        context.assign(parameter.span(), parameter.name()); // refuses names that are taken
        words.put(parameter.name(), parameter.otherwise());
      }
      for (int i = 0; i < defaults.length; i++) {
        Tree.Word otherwise = words.get(params.get(i).name());
        defaults[i] =
            otherwise == null
                ? new Node.Constant(function.def().span(), null)
                : expressions.word(otherwise).untyped(library);
      }
      Node body = statements.body(function.def().body(), true);
      function.bound(body, defaults, context.size());
      function.uses(context.calls(), context.outside());
    } finally {
      context = outer;
      survey = outerSurvey;
    }
  }

  Scope scope() {
    return scope;
  }

  Library library() {
    return library;
  }

  /** Whose variables the statements being bound have. */
  Context context() {
    return context;
  }

  /** Binds something with variables of its own. */
  Node with(Context other, java.util.function.Supplier<Node> binding) {
    Context outer = context;
    context = other;
    try {
      return binding.get();
    } finally {
      context = outer;
    }
  }

  /** Binds something that stands at another sort of place. */
  Node at(Context.Place place, java.util.function.Supplier<Node> binding) {
    Context now = context;
    Context.Place before = now.here;
    now.here = place;
    try {
      return binding.get();
    } finally {
      now.here = before;
    }
  }

  /** What a {@code source} statement loaded. */
  Tree.Body sourced(Tree.SourceFile file) {
    return sources.body(file);
  }

  /** The variables that a block that runs elsewhere assigns. */
  java.util.Set<String> assigned(Tree.Block block) {
    return survey.assigned(block);
  }

  /** A function by its name, from this script or an earlier line; null if there is none. */
  Function function(String name) {
    Function function = functions.get(name);
    return function != null ? function : scope.function(name);
  }

  /**
   * The command that is called.
   *
   * @param valued whether the value of the call is taken and nothing else
   * @throws ProblemException if there is none
   */
  Signature command(Tree.Call call, boolean valued) {
    String name = call.command().text();
    Signature known = commands.get(name);
    if (known != null) {
      return known;
    }
    Signature signature = library.command(name);
    if (signature == null) {
      throw Strangers.command(call, near(name), context.names(), valued, host);
    }
    commands.put(name, signature);
    return signature;
  }

  private List<String> near(String name) {
    TreeSet<String> known = new TreeSet<>(functions.keySet());
    scope.all().forEach(function -> known.add(function.name()));
    List<String> near = new ArrayList<>(Near.of(name, known));
    near.addAll(library.near(name));
    return near;
  }
}
