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
    if (match.misfit == null) {
      match.blocks(blocks);
    }
    return match;
  }

  private boolean takesPairs() {
    List<Param> params = form.params();
    return !params.isEmpty() && params.get(params.size() - 1).role() == Role.PAIRS;
  }

  private void words(List<Word> words) {
    List<Param> params = form.params();
    int required = 0;
    boolean list = false;
    for (Param param : params) {
      list |= isList(param);
      required += isWord(param) && !param.optional() ? 1 : 0;
    }
    int extra = words.size() - required;
    distance = -extra;
    int next = 0;
    for (int i = 0; i < params.size(); i++) {
      Param param = params.get(i);
      if (!isWord(param) || (param.optional() && extra <= 0)) {
        continue;
      }
      if (next == words.size()) {
        misfit = Misfit.TOO_FEW;
        at = param;
        return;
      }
      extra -= param.optional() ? 1 : 0;
      single[i] = words.get(next++);
      if (param.role() == Role.WORD && !fits(param, single[i])) {
        return;
      }
    }
    List<Word> left = words.subList(next, words.size());
    if (list) {
      rest.addAll(left);
    } else if (!left.isEmpty()) {
      misfit = Misfit.TOO_MANY;
      word = left.get(0);
      distance = left.size();
    }
  }

  private boolean fits(Param param, Word given) {
    String known = given.known();
    certain &= known != null;
    if (known != null && !param.words().contains(known)) {
      misfit = Misfit.OTHER_WORD;
      at = param;
      word = given;
      return false;
    }
    return true;
  }

  private void blocks(int count) {
    int taken = 0;
    for (int i = 0; i < block.length; i++) {
      if (isBlock(form.params().get(i))) {
        if (taken < count) {
          block[i] = ++taken;
        } else if (!form.params().get(i).optional()) {
          misfit = Misfit.NO_BLOCK;
          at = form.params().get(i);
          return;
        }
      }
    }
    if (taken < count) {
      misfit = Misfit.TOO_MANY_BLOCKS;
      distance = count - taken;
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

  /** How far from fitting: words too many or too few. */
  int distance() {
    return Math.abs(distance);
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
