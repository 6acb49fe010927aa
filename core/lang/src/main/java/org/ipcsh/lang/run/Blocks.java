package org.ipcsh.lang.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ipcsh.api.Block;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Program;
import org.ipcsh.api.Span;

/** {@code { ... }} as an argument. */
final class Blocks {
  private Blocks() {}

  /** One that runs in the command, on the frame it stands in. */
  static final class Here extends Node {
    private final Node body;

    Here(Span span, Node body) {
      super(span);
      this.body = body;
    }

    @Override
    Object run(Frame frame) {
      return new Code(body, frame);
    }
  }

  private record Code(Node body, Frame frame) implements Block {
    @Override
    public Object call() {
      return run(frame.it);
    }

    @Override
    public Object call(Object it) {
      return run(Values.normalise(it));
    }

    private Object run(Object it) {
      Object outer = frame.it;
      frame.it = it;
      try {
        Object value = body.run(frame);
        if (value instanceof Flow flow) {
          throw flow;
        }
        return value;
      } catch (Flow flow) {
        if (frame.ended) {
          throw new Problem.Refused(
                  "nothing-to-leave", flow.getMessage(), "inside what it leaves", "run later")
              .thrown()
              .at(body.span());
        }
        throw flow;
      } finally {
        frame.it = outer;
      }
    }
  }

  /** One that runs elsewhere: its source, the functions it calls, copies of what it reads. */
  static final class Elsewhere extends Node {
    private final Span source;
    private final Set<String> calls;
    private final Map<String, Variable> reads;
    private final boolean it;
    private final Binder binder;
    private Map<String, Span> functions;

    /**
     * Makes one.
     *
     * @param reads the variables it reads itself
     * @param it whether it reads {@code $it}
     */
    Elsewhere(
        Span source, Set<String> calls, Map<String, Variable> reads, boolean it, Binder binder) {
      super(source);
      this.source = source;
      this.calls = calls;
      this.reads = new LinkedHashMap<>(reads);
      this.it = it;
      this.binder = binder;
    }

    @Override
    Object run(Frame frame) {
      if (functions == null) {
        functions = functions(); // not before: functions may be bound after this
      }
      Map<String, Object> variables = new HashMap<>();
      reads.forEach(
          (name, variable) -> {
            Object value = variable.peek(frame);
            if (value != Scope.UNSET) {
              variables.put(name, value);
            }
          });
      if (it && frame.it != Scope.UNSET) {
        variables.put("it", frame.it);
      }
      return new Program(source, functions, variables);
    }

    /** All functions it calls, and they call; and the variables of the script they read. */
    private Map<String, Span> functions() {
      Map<String, Span> found = new LinkedHashMap<>();
      Set<String> waiting = new HashSet<>(calls);
      while (!waiting.isEmpty()) {
        String name = waiting.iterator().next();
        waiting.remove(name);
        Function function = found.containsKey(name) ? null : binder.function(name);
        if (function != null) {
          found.put(name, function.def().span());
          waiting.addAll(function.calls());
          for (String read : function.reads()) {
            reads.putIfAbsent(read, new Variable.OfScript(source, read, binder.scope()));
          }
        }
      }
      return found;
    }
  }
}
