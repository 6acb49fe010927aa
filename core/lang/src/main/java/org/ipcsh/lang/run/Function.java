package org.ipcsh.lang.run;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ipcsh.api.ProblemException;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Signature;
import org.ipcsh.lang.Tree;

/**
 * A function of a script. Its signature is there before its body is bound, so that it can be called
 * before its {@code def} and by itself.
 */
final class Function implements Signature.Form {
  private final Tree.Def def;
  private final Signature signature;
  private final List<Param> params;
  private final Survey survey;
  private Set<String> calls = Set.of();
  private Set<String> reads = Set.of();
  private Node body;
  private Node[] defaults;
  private Object[] unset;

  /**
   * Makes one without a body.
   *
   * @param survey of the script it stands in
   */
  Function(Tree.Def def, List<Param> params, List<Param> options, Survey survey) {
    this.def = def;
    this.params = params;
    this.survey = survey;
    this.signature =
        new Signature(def.name().text(), "", "A function.", List.of(this), options, false);
  }

  /** Gives it its body; {@code defaults} are those of its parameters and then its options. */
  void bound(Node code, Node[] otherwise, int variables) {
    body = code;
    defaults = otherwise;
    unset = new Object[variables];
    Arrays.fill(unset, Scope.UNSET);
  }

  /** Makes every call of it fail, since what it calls was changed under it. */
  void broken(ProblemException problem) {
    body = new Statements.Broken(def.span(), problem);
    defaults = new Node[0];
  }

  /** Notes what it calls, and which variables of the script it reads. */
  void uses(Set<String> commands, Set<String> variables) {
    calls = Set.copyOf(commands);
    reads = Set.copyOf(variables);
  }

  boolean isBound() {
    return body != null;
  }

  String name() {
    return signature.name();
  }

  Tree.Def def() {
    return def;
  }

  Signature signature() {
    return signature;
  }

  Survey survey() {
    return survey;
  }

  /** The commands and functions it calls. */
  Set<String> calls() {
    return calls;
  }

  /** The variables of the script it reads. */
  Set<String> reads() {
    return reads;
  }

  /** The variables of a call, to be filled with the parameters and then the options. */
  Object[] slots() {
    return unset.clone();
  }

  /** Runs it; what is still {@link Scope#UNSET} of the parameters has been left out. */
  Object invoke(Frame caller, Object[] slots) {
    if (caller.depth >= Failures.DEEPEST) {
      throw Failures.tooDeep(Integer.toString(caller.depth + 1));
    }
    Frame frame = new Frame(caller, slots);
    int since = frame.host.deferred();
    Object value;
    try {
      value = run(frame);
    } catch (RuntimeException e) {
      end(frame, since, e);
      throw e;
    } catch (StackOverflowError e) {
      ProblemException problem = Failures.tooDeep("more");
      end(frame, since, problem);
      throw problem;
    }
    end(frame, since, null);
    return value;
  }

  private Object run(Frame frame) {
    for (int i = 0; i < defaults.length; i++) {
      if (frame.slots[i] == Scope.UNSET) {
        frame.slots[i] = defaults[i].run(frame);
      }
    }
    Object value;
    try {
      value = body.run(frame);
    } catch (Flow flow) { // a return in a block: nothing else can get this far
      value = flow;
    }
    return value instanceof Flow ? frame.result : value;
  }

  private static void end(Frame frame, int since, RuntimeException error) {
    frame.ended = true;
    if (frame.host.deferred() > since) {
      frame.host.runDeferred(since, error);
    }
  }

  @Override
  public List<Param> params() {
    return params;
  }

  @Override
  public Param input() {
    return null;
  }

  @Override
  public boolean inputOptional() {
    return false;
  }

  /** Functions need the frame they are called from, which only a bound call has. */
  @Override
  public Signature.Call call(Object[] given, Object input) {
    throw new IllegalStateException(name() + " is a function: a script calls it");
  }
}
