package org.ipcsh.lang.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Span;

/**
 * Whose variables the statements being bound have: the script's, a function's, or those of a block
 * that runs elsewhere on copies.
 */
final class Context {
  /** Starts the names of variables that no script can name. */
  static final char HIDDEN = ' ';

  private static final Set<String> GIVEN = Set.of("args", "env", "it");

  private final Scope scope;
  private final Set<String> assigned;
  private final Context script;
  private final Context outer;
  private final Map<String, Integer> slots = new HashMap<>();
  private final Set<String> calls = new HashSet<>();
  private final Set<String> outside = new HashSet<>();
  private final Map<String, Variable> copied = new LinkedHashMap<>();
  private final boolean open;
  private boolean readsIt;

  /** Where the statement being bound stands. */
  Place here;

  /**
   * What may stand at a place.
   *
   * @param top whether nothing is round it
   * @param loop whether {@code break} and {@code continue} have a loop to leave
   * @param returns whether there is a function to return from
   * @param it whether a block is round it that may be given {@code $it}
   * @param caught which {@code catch} is round it, or null
   */
  record Place(boolean top, boolean loop, boolean returns, boolean it, Caught caught) {
    static final Place SCRIPT = new Place(true, false, false, false, null);
    static final Place FUNCTION = new Place(false, false, true, false, null);

    Place nested() {
      return new Place(false, loop, returns, it, caught);
    }

    Place inLoop() {
      return new Place(false, true, returns, it, caught);
    }

    Place inCatch(Caught by) {
      return new Place(false, loop, returns, it, by);
    }

    Place inBlock() {
      return new Place(false, loop, returns, true, caught);
    }

    /** In a block that runs when what is round it is over. */
    Place later() {
      return new Place(false, false, false, it, null);
    }
  }

  /** A {@code catch}, and where its error waits if a {@code throw} without a value wants it. */
  static final class Caught {
    Variable again;
  }

  private Context(
      Scope scope, Set<String> assigned, Context script, Context outer, boolean open, Place here) {
    this.scope = scope;
    this.assigned = assigned;
    this.script = script;
    this.outer = outer;
    this.open = open;
    this.here = here;
  }

  /** That of a script. */
  static Context script(Scope scope, Set<String> assigned) {
    return new Context(scope, assigned, null, null, false, Place.SCRIPT);
  }

  /** That of a function of this script. */
  Context function(Set<String> own) {
    return new Context(scope, own, this, null, false, Place.FUNCTION);
  }

  /**
   * That of a block that runs elsewhere and stands here.
   *
   * @param kept whether it runs where earlier blocks left variables of which nothing is known here
   */
  Context elsewhere(Set<String> own, boolean kept) {
    return new Context(scope, own, script, this, kept || open, here.later());
  }

  /** Whether a variable that cannot be seen from here may be there all the same. */
  boolean open() {
    return open;
  }

  boolean isFunction() {
    return script != null && outer == null;
  }

  /** A variable where it is read; null if nothing that can be seen from here assigns it. */
  Variable read(Span span, String name) {
    if (assigned.contains(name)) {
      boolean both = outer != null && outer.knows(name);
      if (both) {
        copied.putIfAbsent(name, outer.read(span, name));
      }
      return own(span, name);
    }
    if (outer != null) {
      Variable variable = outer.read(span, name);
      if (variable != null) {
        copied.putIfAbsent(name, variable);
      }
      return variable;
    }
    if (script != null && script.knows(name)) {
      outside.add(name);
      return new Variable.OfScript(span, name, scope);
    }
    return script == null && knows(name) ? own(span, name) : null;
  }

  private Variable own(Span span, String name) {
    if (script == null && outer == null) {
      return new Variable.OfScript(span, name, scope);
    }
    boolean falls = isFunction() && script.knows(name);
    if (falls) {
      outside.add(name);
    }
    return new Variable.OfFunction(
        span, name, slot(name), falls ? new Variable.OfScript(span, name, scope) : null);
  }

  private boolean knows(String name) {
    return assigned.contains(name)
        || (outer != null ? outer.knows(name) : script != null && script.knows(name))
        || (script == null && scope.has(name));
  }

  /** Where a variable that has been found by the survey stands in a function's frame. */
  int slot(String name) {
    return slots.computeIfAbsent(name, unknown -> slots.size());
  }

  /** How many variables a frame must hold. */
  int size() {
    return slots.size();
  }

  /**
   * A variable where it is assigned.
   *
   * @throws org.ipcsh.api.ProblemException if the name is one that the shell itself gives a value
   */
  Variable assign(Span span, String name) {
    if (GIVEN.contains(name)) {
      throw new Problem.Syntax("$" + name + " is given by the shell and cannot be set", false)
          .thrown()
          .at(span);
    }
    return own(span, name);
  }

  /** A variable that no script can name, for the {@code catch} that is being bound. */
  Variable hidden(Span span) {
    String name = HIDDEN + "caught " + span.from();
    return own(span, name);
  }

  /** All variables that can be seen from here, for suggestions. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(assigned);
    names.addAll(scope.names());
    if (script != null) {
      names.addAll(script.assigned);
    }
    if (outer != null) {
      names.addAll(outer.names());
    }
    return names;
  }

  /** Notes that a command or function is called. */
  void called(String name) {
    calls.add(name);
    if (outer != null) {
      outer.called(name);
    }
  }

  Set<String> calls() {
    return calls;
  }

  /** Notes that {@code $it} is read. */
  void itRead() {
    readsIt = true;
    if (outer != null) {
      outer.itRead();
    }
  }

  boolean readsIt() {
    return readsIt;
  }

  /** The variables of the script that a function reads. */
  Set<String> outside() {
    return outside;
  }

  /** The variables round a block that runs elsewhere which it reads. */
  Map<String, Variable> copied() {
    return copied;
  }
}
