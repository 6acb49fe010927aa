package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Signature.Form;

/**
 * Which words of a call go to which parameters of a form, by rules 11 and 12. The same for words
 * that are known and, where some are spread or decide the form, for words that have been computed.
 */
final class FormMatch {
  /** Why a form does not fit. */
  enum Misfit {
    /** Another word stands where the form has one of its own. */
    OTHER_WORD,
    TOO_FEW,
    TOO_MANY,
    NO_BLOCK,
    TOO_MANY_BLOCKS,
    NO_PAIRS
  }

  private final Form form;
  private final Word[] single;
  private final int[] block;
  private final List<Word> rest = new ArrayList<>();
  private final List<Word> pairs = new ArrayList<>();
  private boolean certain = true;
  private boolean named;
  private int early = -1;
  private Misfit misfit;
  private Param at;
  private Word word;
  private int distance;

  private FormMatch(Form form) {
    this.form = form;
    this.single = new Word[form.params().size()];
    this.block = new int[form.params().size()];
  }

  /** Matches words, none of them spread any more, and a number of blocks. */
  static FormMatch of(Form form, List<Word> given, int blocks) {
    FormMatch match = new FormMatch(form);
    List<Word> words = new ArrayList<>();
    boolean takesPairs = match.takesPairs();
    for (Word word : given) {
      if (word.field() && !takesPairs) {
        match.misfit = Misfit.NO_PAIRS;
        match.word = word;
        return match;
      }
      boolean pair = takesPairs && word.pairName() != null;
      (pair ? match.pairs : words).add(word);
    }
    match.words(words);
    match.blocks(blocks);
    return match;
  }

  private boolean takesPairs() {
    List<Param> params = form.params();
    return !params.isEmpty() && params.get(params.size() - 1).role() == Role.PAIRS;
  }

  private void words(List<Word> words) {
    List<Param> params = form.params();
    int required = 0;
    int most = 0;
    boolean list = false;
    for (Param param : params) {
      list |= isList(param);
      most += isWord(param) ? 1 : 0;
      required += isWord(param) && !param.optional() ? 1 : 0;
    }
    int extra = words.size() - required;
    distance = Math.max(0, Math.max(-extra, list ? 0 : words.size() - most));
    int next = 0;
    boolean leftOut = false;
    for (int i = 0; i < params.size(); i++) {
      Param param = params.get(i);
      if (!isWord(param) || (param.optional() && extra <= 0)) {
        leftOut |= isWord(param);
        continue;
      }
      if (next == words.size()) {
        misfit = Misfit.TOO_FEW;
        at = param;
        early = early(words);
        return;
      }
      extra -= param.optional() ? 1 : 0;
      single[i] = words.get(next++);
      if (param.role() == Role.WORD && !fits(param, single[i], leftOut)) {
        early = early(words);
        misfit = early >= 0 && words.size() < required ? Misfit.TOO_FEW : misfit;
        return;
      }
    }
    List<Word> left = words.subList(next, words.size());
    if (list) {
      rest.addAll(left);
    } else if (!left.isEmpty()) {
      misfit = Misfit.TOO_MANY;
      word = left.get(0);
    }
  }

  /**
   * Whether a word is, or may turn out to be, one that the form has at that place. Where something
   * before it is left out, more likely that is what was meant, and the form's own word is what is
   * missing: {@code msgctl $q}.
   */
  private boolean fits(Param param, Word given, boolean leftOut) {
    String known = given.known();
    if (known == null) {
      certain = false;
    } else if (param.words().contains(known)) {
      named = true;
      return true;
    }
    if (leftOut && (known == null || near(known, param).isEmpty())) {
      misfit = Misfit.TOO_FEW;
      at = param;
      distance++;
      return false;
    }
    if (known != null) {
      misfit = Misfit.OTHER_WORD;
      at = param;
      word = given;
    }
    return known == null;
  }

  private static List<String> near(String known, Param param) {
    return Near.of(known, param.words());
  }

  /** Where one of the form's own words stands that is none of its place; -1 if there is none. */
  private int early(List<Word> words) {
    for (int i = 0; i < words.size() && !named; i++) {
      Word each = words.get(i);
      if (form.params().stream().anyMatch(p -> p.role() == Role.WORD && isOne(each, p))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOne(Word word, Param param) {
    return word.known() != null && param.words().contains(word.known());
  }

  private void blocks(int count) {
    int taken = 0;
    for (int i = 0; i < block.length; i++) {
      if (isBlock(form.params().get(i))) {
        if (taken < count) {
          block[i] = ++taken;
        } else if (!form.params().get(i).optional()) {
          missing(Misfit.NO_BLOCK, form.params().get(i));
          return;
        }
      }
    }
    if (taken < count) {
      missing(Misfit.TOO_MANY_BLOCKS, null);
      distance += count - taken - 1;
    }
  }

  private void missing(Misfit what, Param param) {
    distance++;
    if (misfit == null) {
      misfit = what;
      at = param;
    }
  }

  static boolean isBlock(Param param) {
    return param.role() == Role.BLOCK || param.role() == Role.PROGRAM;
  }

  static boolean isList(Param param) {
    return param.role() == Role.LIST || param.role() == Role.JOINED_LIST;
  }

  /** Whether it takes exactly one word that is neither block nor list. */
  private static boolean isWord(Param param) {
    return !isBlock(param) && !isList(param) && param.role() != Role.PAIRS;
  }

  Form form() {
    return form;
  }

  /** Null if the form fits. */
  Misfit misfit() {
    return misfit;
  }

  /** The parameter that the misfit is about, or null. */
  Param at() {
    return at;
  }

  /** The word that the misfit is about, or null. */
  Word word() {
    return word;
  }

  /** How far from fitting: words and blocks too many or too few. */
  int distance() {
    return distance;
  }

  /**
   * How sure it is that this form was meant, though it does not fit: 0 if a word of its own stands
   * where it belongs, 1 if one stands elsewhere, 2 if one is misspelled, 3 if there is none.
   */
  int doubt() {
    if (named || early >= 0) {
      return named ? 0 : 1;
    }
    return misfit == Misfit.OTHER_WORD && !near(word.known(), at).isEmpty() ? 2 : 3;
  }

  /** What is missing first; of a form whose own word stands too early, what belongs there. */
  Param missing() {
    return early < 0
        ? at
        : form.params().stream()
            .filter(param -> isWord(param) && !param.optional())
            .skip(early)
            .findFirst()
            .orElse(at);
  }

  /** Whether it fits whatever the words that are computed turn out to be. */
  boolean certain() {
    return certain;
  }

  /** The word for a parameter; null if it is left out. */
  Word word(int param) {
    return single[param];
  }

  /** The number of the block for a parameter, from 1; 0 if it is left out. */
  int block(int param) {
    return block[param];
  }

  /** The words for the list at the end. */
  List<Word> rest() {
    return rest;
  }

  /** The {@code name=value} words. */
  List<Word> pairs() {
    return pairs;
  }
}
