package org.ipcsh.testkit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ipcsh.api.ProblemException;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Signature;
import org.ipcsh.lang.run.Usage;

/** What the forms of one command have in common. */
final class Forms {
  private final List<Param> one;
  private final List<Param> other;
  private final Set<List<Integer>> seen = new HashSet<>();
  private final Deque<String> words = new ArrayDeque<>();

  private Forms(List<Param> one, List<Param> other) {
    this.one = one;
    this.other = other;
  }

  /**
   * Arguments that fit both forms, as an example; null if there are none.
   *
   * <p>Two arguments that are not fixed words always meet, whatever their types: in {@code $x} the
   * type shows only when the line runs, and the form is chosen before.
   */
  static String common(Signature.Form one, Signature.Form other) {
    if ((piped(one) && other.input() == null) || (piped(other) && one.input() == null)) {
      return null;
    }
    Forms forms = new Forms(one.params(), other.params());
    return forms.meet(0, 0) ? String.join(" ", forms.words) : null;
  }

  private static boolean piped(Signature.Form form) {
    return form.input() != null && !form.inputOptional();
  }

  /** Whether what is left of both fits one line; {@link #words} then is that line. */
  private boolean meet(int i, int j) {
    if (i == one.size() && j == other.size()) {
      return true;
    }
    if (!seen.add(List.of(i, j))) {
      return false;
    }
    Param left = i < one.size() ? one.get(i) : null;
    Param right = j < other.size() ? other.get(j) : null;
    if ((left != null && left.optional() && meet(i + 1, j))
        || (right != null && right.optional() && meet(i, j + 1))) {
      return true;
    }
    String word = left == null || right == null ? null : word(left, right);
    if (word == null) {
      return false;
    }
    words.addLast(word);
    if (meet(i + 1, j + 1) || (many(left) && meet(i, j + 1)) || (many(right) && meet(i + 1, j))) {
      return true;
    }
    words.removeLast();
    return false;
  }

  private static boolean many(Param param) {
    return param.role() == Role.LIST
        || param.role() == Role.JOINED_LIST
        || param.role() == Role.PAIRS;
  }

  /** A word that fits both parameters, or null. */
  private static String word(Param left, Param right) {
    if (block(left) || block(right)) {
      return block(left) && block(right) ? "{ }" : null;
    }
    if (left.role() == Role.WORD) {
      return left.words().stream().filter(word -> takes(right, word)).findFirst().orElse(null);
    }
    if (right.role() == Role.WORD || (right.role() == Role.PAIRS && left.role() != Role.PAIRS)) {
      return word(right, left);
    }
    if (left.role() == Role.PAIRS) {
      String pair = "name=value";
      return takes(right, pair) ? pair : null;
    }
    return "$x";
  }

  private static boolean block(Param param) {
    return param.role() == Role.BLOCK || param.role() == Role.PROGRAM;
  }

  private static boolean takes(Param param, String word) {
    return switch (param.role()) {
      case WORD -> param.words().contains(word);
      case PAIRS -> word.contains("=");
      case JOINED, JOINED_LIST ->
          reads(param, Arrays.asList(word.split(Pattern.quote("" + param.joiner()), -1)));
      default -> reads(param, word);
    };
  }

  private static boolean reads(Param param, Object literal) {
    try {
      param.reader().literal(literal);
      return true;
    } catch (ProblemException e) {
      return false; // which is what was asked
    }
  }

  /** How a form is written, without its options: {@code semctl SET NUM GETVAL|GETPID}. */
  static String usage(Signature signature, Signature.Form form) {
    StringBuilder usage = new StringBuilder(signature.name());
    for (Param param : form.params()) {
      usage.append(' ').append(Usage.word(param));
    }
    return usage.toString();
  }
}
