package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Records;

/** Values made of several: texts, lists and records. */
abstract class Composite extends Node {
  Composite(Span span) {
    super(span);
  }

  /** Text with something in it: {@code "n is $n"}. */
  static final class Text extends Composite {
    private final Node[] parts;

    Text(Span span, List<Node> parts) {
      super(span);
      this.parts = parts.toArray(new Node[0]);
    }

    @Override
    Object run(Frame frame) {
      Records records = frame == null ? null : frame.host.records(); // none for constants alone
      Bytes[] pieces = new Bytes[parts.length];
      long size = 0;
      for (int i = 0; i < pieces.length; i++) {
        pieces[i] = Values.bytes(parts[i].run(frame), records);
        size += pieces[i].size();
      }
      java.nio.ByteBuffer all = java.nio.ByteBuffer.allocate(length(size));
      for (Bytes piece : pieces) {
        piece.copyTo(all);
      }
      return Bytes.wrap(all.array());
    }

    private int length(long size) {
      try {
        return Bytes.length(size);
      } catch (ProblemException e) {
        throw e.at(span());
      }
    }
  }

  /** {@code [a b ...$c]}. */
  static final class Items extends Composite {
    private final Node[] items;

    Items(Span span, List<Node> items) {
      super(span);
      this.items = items.toArray(new Node[0]);
    }

    @Override
    Object run(Frame frame) {
      List<Object> values = new ArrayList<>(items.length);
      for (Node item : items) {
        if (item instanceof Spread spread) {
          values.addAll(spread.items(frame));
        } else {
          values.add(item.run(frame));
        }
      }
      return Collections.unmodifiableList(values);
    }
  }

  /** {@code ...$list} among the items of a list. */
  static final class Spread extends Composite {
    private final Node of;

    Spread(Span span, Node of) {
      super(span);
      this.of = of;
    }

    List<?> items(Frame frame) {
      Object value = of.run(frame);
      if (value instanceof List<?> list) {
        return list;
      }
      throw new Problem.BadValue("what ... spreads here", "a list", Notation.describe(value))
          .thrown()
          .at(span());
    }

    @Override
    Object run(Frame frame) {
      return of.run(frame);
    }
  }

  /** {@code [a=1 b=2]}. */
  static final class Fields extends Composite {
    private final List<String> names;
    private final Node[] values;

    Fields(Span span, List<String> names, List<Node> values) {
      super(span);
      this.names = List.copyOf(names);
      this.values = values.toArray(new Node[0]);
    }

    @Override
    Object run(Frame frame) {
      Object[] given = new Object[values.length];
      Arrays.setAll(given, i -> values[i].run(frame));
      return Row.of(names, given);
    }
  }
}
