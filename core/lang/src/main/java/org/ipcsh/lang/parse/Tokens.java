package org.ipcsh.lang.parse;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Parsed.Token;

/** The painted stretches. Kept as numbers, since a script of 10 MB has millions of them. */
final class Tokens extends AbstractList<Token> implements RandomAccess {
  private static final Paint[] PAINTS = Paint.values();

  private int[] numbers = new int[60];
  private int used;

  /** Paints a stretch behind all that is painted so far; nothing if it is empty. */
  void paint(Paint paint, int from, int to) {
    if (from < to) {
      if (used == numbers.length) {
        numbers = Arrays.copyOf(numbers, used * 2);
      }
      numbers[used] = paint.ordinal();
      numbers[used + 1] = from;
      numbers[used + 2] = to;
      used += 3;
    }
  }

  /** Paints a stretch over what is there, and takes away what stands behind it. */
  void repaint(Paint paint, int from, int to) {
    while (used > 0 && numbers[used - 1] > from) {
      if (numbers[used - 2] < from) {
        numbers[used - 1] = from;
      } else {
        used -= 3;
      }
    }
    paint(paint, from, to);
  }

  @Override
  public Token get(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(index);
    }
    return new Token(PAINTS[numbers[index * 3]], numbers[index * 3 + 1], numbers[index * 3 + 2]);
  }

  @Override
  public int size() {
    return used / 3;
  }
}
