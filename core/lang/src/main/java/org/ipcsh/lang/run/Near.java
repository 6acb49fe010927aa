package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that look like another: what a slip of the finger may have meant. */
public final class Near {
  /** No name is so long; what is may be a whole file. */
  private static final int LONGEST = 200;

  private static final int MOST = 3;
  private static final int START = -1;

  private Near() {}

  /**
   * The names nearest to {@code word}, best first: those it is the start of, or else those that
   * differ in few letters, but not in all. None if none is near.
   */
  public static List<String> of(String word, Collection<String> names) {
    if (word.length() > LONGEST) {
      return List.of();
    }
    record Ranked(String name, int distance) {}
    int limit = Math.max(1, word.length() / 3);
    String small = word.toLowerCase(Locale.ROOT);
    List<Ranked> near = new ArrayList<>();
    for (String name : names) {
      if (starts(word, name)) {
        near.add(new Ranked(name, START));
      } else if (Math.abs(name.length() - word.length()) <= limit) {
        int distance = distance(small, name.toLowerCase(Locale.ROOT));
        if (distance <= limit && distance < Math.min(word.length(), name.length())) {
          near.add(new Ranked(name, distance));
        }
      }
    }
    if (near.stream().anyMatch(name -> name.distance() == START)) {
      near.removeIf(name -> name.distance() != START);
    }
    near.sort(Comparator.comparingInt(Ranked::distance).thenComparing(Ranked::name));
    return near.stream().limit(MOST).map(Ranked::name).toList();
  }

  /** Whether a word that is long enough to mean something, dashes aside, is cut short. */
  private static boolean starts(String word, String name) {
    int letters = word.startsWith("--") ? word.length() - 2 : word.length();
    return letters > 1 && name.length() > word.length() && name.startsWith(word);
  }

  /** Insertions, deletions, changes and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[] two = new int[b.length() + 1];
    int[] one = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          now[j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(one[j], now[j - 1]) + 1, one[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && swapped(a, i, b, j)) {
          best = Math.min(best, two[j - 2] + 1);
        }
        now[j] = best;
      }
      int[] free = two;
      two = one;
      one = now;
      now = free;
    }
    return one[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
