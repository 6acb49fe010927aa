package org.ipcsh.lang.parse;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Parsed.Token;

/** The painted stretches. No object for each, since a script of 10 MB has millions of them. */
final class Tokens extends AbstractList<Token> implements RandomAccess {
  private Paint[] paints = new Paint[20];
  private int[] starts = new int[20];
  private int[] ends = new int[20];
  private int used;

  /** Paints a stretch behind all that is painted so far; nothing if it is empty. */
  void paint(Paint paint, int from, int to) {
    if (from >= to) {
      return;
    }
    if (goesOn(paint, from)) {
      ends[used - 1] = to;
      return;
    }
    if (used == paints.length) {
      paints = Arrays.copyOf(paints, used * 2);
      starts = Arrays.copyOf(starts, used * 2);
      ends = Arrays.copyOf(ends, used * 2);
    }
    paints[used] = paint;
    starts[used] = from;
    ends[used] = to;
    used++;
  }

  /** Whether it goes on what was painted last; brackets and the like stay one each. */
  private boolean goesOn(Paint paint, int from) {
    return (paint == Paint.STRING || paint == Paint.VARIABLE)
        && used > 0
        && ends[used - 1] == from
        && paints[used - 1] == paint;
  }

  /** Paints a stretch over what is there, and takes away what stands behind it. */
  void repaint(Paint paint, int from, int to) {
    while (used > 0 && ends[used - 1] > from) {
      if (starts[used - 1] < from) {
        ends[used - 1] = from;
      } else {
        used--;
      }
    }
    paint(paint, from, to);
  }

  @Override
  public Token get(int index) {
    if (index < 0 || index >= used) {
      throw new IndexOutOfBoundsException(index);
    }
    return new Token(paints[index], starts[index], ends[index]);
  }

  @Override
  public int size() {
    return used;
  }
}
