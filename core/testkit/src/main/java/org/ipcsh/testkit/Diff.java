package org.ipcsh.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Two lists of lines side by side, by their longest common part. */
final class Diff {
  /**
   * A line of one or both.
   *
   * @param mark {@code ' '} in both, {@code '-'} only expected, {@code '+'} only came
   * @param expected the line as expected; null where it is not
   * @param came the line that came; null where none did
   */
  record Line(char mark, String expected, String came) {
    @Override
    public String toString() {
      return mark + " " + (came == null || mark == ' ' ? expected : came);
    }
  }

  private Diff() {}

  /** Compares; {@code same} says whether an expected line is one that came. */
  static List<Line> of(List<String> expected, List<String> came, BiPredicate<String, String> same) {
    boolean[][] equal = new boolean[expected.size()][came.size()];
    int[][] common = new int[expected.size() + 1][came.size() + 1];
    for (int i = expected.size() - 1; i >= 0; i--) {
      for (int j = came.size() - 1; j >= 0; j--) {
        equal[i][j] = same.test(expected.get(i), came.get(j));
        common[i][j] =
            equal[i][j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < expected.size() || j < came.size()) {
      if (i < expected.size() && j < came.size() && equal[i][j]) {
        lines.add(new Line(' ', expected.get(i++), came.get(j++)));
      } else if (j == came.size()
          || (i < expected.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line('-', expected.get(i++), null));
      } else {
        lines.add(new Line('+', null, came.get(j++)));
      }
    }
    return lines;
  }
}
