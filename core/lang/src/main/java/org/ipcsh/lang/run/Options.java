package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Signature;
import org.ipcsh.lang.Tree;

/** Sorts the arguments of a call: options from words from blocks, by rule 10. */
final class Options {
  /**
   * Commands whose first word ends their options, since what follows it are those of the program it
   * names: rule 10.
   */
  private static final Set<String> PROGRAM_FIRST = Set.of("run", "spawn-program");

  private static final String TIMEOUT = "timeout";

  private final Binder binder;
  private final Signature signature;
  private final String command;
  private final List<Word> words = new ArrayList<>();
  private final List<Tree.Block> blocks = new ArrayList<>();
  private final List<List<Word>> given = new ArrayList<>();
  private final boolean programFirst;
  private Word timeout;
  private boolean raw;
  private boolean help;
  private boolean ended;

  /** For a call of this command, under the name that was typed. */
  Options(Binder binder, Signature signature, String command, boolean function) {
    this.binder = binder;
    this.signature = signature;
    this.command = command;
    this.programFirst = !function && PROGRAM_FIRST.contains(signature.name());
    signature.options().forEach(option -> given.add(new ArrayList<>()));
  }

  /** Sorts all arguments. */
  void sort(List<Tree.Argument> arguments) {
    for (int i = 0; i < arguments.size() && !help; i++) {
      Tree.Argument argument = arguments.get(i);
      if (argument instanceof Tree.Block block) {
        blocks.add(block);
      } else if (argument instanceof Tree.Spread spread) {
        words.add(Word.spread(spread.span(), binder.expressions.bind(spread.value())));
      } else {
        Word word = binder.expressions.word((Tree.Word) argument);
        if (!ended && word.start().equals("--") && word.pieces().size() == 1) {
          ended = true;
        } else if (!ended && isOption(word.start())) {
          i += option(word, i + 1 < arguments.size() ? arguments.get(i + 1) : null) ? 1 : 0;
        } else {
          words.add(word);
          ended |= programFirst;
        }
      }
    }
  }

  private static boolean isOption(String start) {
    int dashes = start.startsWith("--") ? 2 : start.startsWith("-") ? 1 : 0;
    return dashes > 0 && start.length() > dashes && letter(start.charAt(dashes));
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The argument behind an option, if it can be its value. */
  private Word value(Tree.Argument argument) {
    if (!(argument instanceof Tree.Word next) || isOption(next.span().text())) {
      return null;
    }
    return binder.expressions.word(next);
  }

  /** Takes an option; true if the word behind it is its value. */
  private boolean option(Word word, Tree.Argument next) {
    String start = word.start();
    int equals = start.indexOf('=');
    if (equals < 0 && word.pieces().size() > 1) {
      throw unknown(word, word.span().text());
    }
    String typed = equals < 0 ? start : start.substring(0, equals);
    Word attached = equals < 0 ? null : word.afterEquals();
    int index = index(typed);
    if (index < 0 && (typed.equals("--help") || typed.equals("--raw"))) {
      noValue(word, typed, attached);
      help |= typed.equals("--help");
      raw |= typed.equals("--raw");
      return false;
    }
    boolean limit = index < 0 && typed.equals("--" + TIMEOUT) && signature.blocks();
    if (index < 0 && !limit) {
      throw unknown(word, typed);
    }
    if (!limit && signature.options().get(index).role() == Role.SWITCH) {
      noValue(word, typed, attached);
      once(index, word, typed);
      given.get(index).add(word);
      return false;
    }
    Word value = attached != null ? attached : value(next); // bound no sooner, or it would be twice
    if (value == null) {
      throw wrong(word, typed + " needs a value");
    }
    if (limit) {
      if (timeout != null) {
        throw wrong(word, typed + " is given twice");
      }
      timeout = value;
    } else {
      once(index, word, typed);
      given.get(index).add(value);
    }
    return attached == null;
  }

  private int index(String typed) {
    for (int i = 0; i < signature.options().size(); i++) {
      if (Usage.dashed(signature, signature.options().get(i)).equals(typed)) {
        return i;
      }
    }
    return -1;
  }

  private void once(int index, Word word, String typed) {
    Param option = signature.options().get(index);
    if (option.role() != Role.OPTION_LIST && !given.get(index).isEmpty()) {
      throw wrong(word, typed + " is given twice");
    }
  }

  private void noValue(Word word, String typed, Word value) {
    if (value != null) {
      throw wrong(word, typed + " takes no value");
    }
  }

  private ProblemException wrong(Word word, String what) {
    String usage = Usage.line(signature, signature.forms().get(0));
    return new Problem.WrongArguments(what, usage).thrown().at(word.span()).in(command);
  }

  private ProblemException unknown(Word word, String typed) {
    Set<String> names = new TreeSet<>(List.of("--help", "--raw"));
    for (Param option : signature.options()) {
      names.add(Usage.dashed(signature, option));
    }
    if (signature.blocks()) {
      names.add("--" + TIMEOUT);
    }
    Span place = word.span();
    ProblemException unknown =
        new Problem.Unknown("option", typed, Near.of(typed, names)).thrown().at(place).in(command);
    return Near.of(typed, names).isEmpty()
        ? unknown.hint(
            "-- before it makes it a word; " + command + " takes " + String.join(" ", names))
        : unknown;
  }

  /** The words that are no options, in order. */
  List<Word> words() {
    return words;
  }

  /** The blocks, in order. */
  List<Tree.Block> blocks() {
    return blocks;
  }

  /** What was given for the signature's option of that number: none, one or several words. */
  List<Word> given(int option) {
    return given.get(option);
  }

  /** The value of {@code --timeout}, or null. */
  Word timeout() {
    return timeout;
  }

  /** Whether {@code --raw} was given. */
  boolean raw() {
    return raw;
  }

  /** Whether {@code --help} was given. */
  boolean help() {
    return help;
  }
}
