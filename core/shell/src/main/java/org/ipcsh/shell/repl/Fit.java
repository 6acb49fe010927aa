package org.ipcsh.shell.repl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ipcsh.api.Bound;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Signature;
import org.ipcsh.lang.Tree;

/**
 * Where in a signature one is, given the arguments before. While a line is being typed several
 * forms of a command may still be meant.
 */
final class Fit {
  /**
   * A parameter that the next word may be for.
   *
   * @param form which form has it
   * @param index which of the form's parameters it is
   * @param bound the words before it
   */
  record Slot(Signature.Form form, int index, Bound bound) {
    Param param() {
      return form.params().get(index);
    }
  }

  private final Signature signature;
  private final Function<Tree.Argument, String> read;
  private final List<Slot> slots = new ArrayList<>();
  private final List<String> given = new ArrayList<>();
  private int words;
  private Param awaited;
  private boolean optionsEnded;

  /**
   * Finds it out.
   *
   * @param before the arguments that are complete
   * @param read gives the word an argument stands for; null where it is not known
   */
  Fit(Signature signature, List<Tree.Argument> before, Function<Tree.Argument, String> read) {
    this.signature = signature;
    this.read = read;
    List<Tree.Argument> positional = new ArrayList<>();
    for (Tree.Argument argument : before) {
      if (awaited != null) {
        awaited = null;
      } else if (!optionsEnded && optional(argument)) {
        option(read.apply(argument));
      } else {
        positional.add(argument);
      }
    }
    if (awaited == null) {
      for (Signature.Form form : signature.forms()) {
        follow(form, positional);
      }
    }
  }

  /** What the next word may be for, in the order of the forms. */
  List<Slot> slots() {
    return slots;
  }

  /** The option whose value the next word is; null if it is none's. */
  Param awaited() {
    return awaited;
  }

  /** Whether a word that begins with - is no option here. */
  boolean optionsEnded() {
    return optionsEnded;
  }

  /** The options that may still be given; those that may be repeated always. */
  List<Param> options() {
    List<Param> left = new ArrayList<>();
    for (Param option : all()) {
      if (option.role() == Role.OPTION_LIST || !given.contains(option.name())) {
        left.add(option);
      }
    }
    return left;
  }

  /** The option of a name, without its dashes; null if there is none. */
  Param option(List<Param> among, String name) {
    return among.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  private List<Param> all() {
    List<Param> all = new ArrayList<>(signature.options());
    if (signature.blocks()) {
      all.add(shells("timeout", Role.OPTION, "how long it may block, such as 500ms or 2s"));
    }
    all.add(shells("raw", Role.SWITCH, "plain numbers and untouched text"));
    all.add(shells("help", Role.SWITCH, "shows the page of the command"));
    return all;
  }

  private static Param shells(String name, Role role, String help) {
    return new Param(name, role, help, null, List.of(), ' ', null);
  }

  private static boolean optional(Tree.Argument argument) {
    if (!(argument instanceof Tree.Parts parts)
        || parts.parts().isEmpty()
        || !(parts.parts().get(0) instanceof Tree.Plain first)) {
      return false;
    }
    String text = first.text();
    return text.startsWith("--")
        || (text.length() > 1 && text.charAt(0) == '-' && Character.isLetter(text.charAt(1)));
  }

  private void option(String text) {
    if (text == null) {
      return;
    }
    if (text.equals("--")) {
      optionsEnded = true;
      return;
    }
    String name = text.substring(text.startsWith("--") ? 2 : 1);
    int equals = name.indexOf('=');
    Param option = option(all(), equals < 0 ? name : name.substring(0, equals));
    if (option != null) {
      given.add(option.name());
      awaited = equals < 0 && option.role() != Role.SWITCH ? option : null;
    }
  }

  /** Goes through a form as far as the arguments lead; adds nothing if they do not fit it. */
  private void follow(Signature.Form form, List<Tree.Argument> arguments) {
    List<Param> params = form.params();
    Map<String, String> bound = new HashMap<>();
    int at = 0;
    int matched = 0;
    for (Tree.Argument argument : arguments) {
      String text = read.apply(argument);
      int ahead = wordAhead(params, at, text);
      at = ahead >= 0 ? ahead : at;
      if (at >= params.size()) {
        return;
      }
      Param param = params.get(at);
      if (param.role() == Role.WORD && text != null && !param.words().contains(text)) {
        return;
      }
      matched += param.role() == Role.WORD && text != null ? 1 : 0;
      bound.put(param.name(), text);
      at += repeats(param) ? 0 : 1;
    }
    if (matched < words) {
      return; // a form whose words are there is meant, not one that would take them for values
    }
    if (matched > words) {
      slots.clear();
      words = matched;
    }
    for (boolean first = true; at < params.size(); at++, first = false) {
      Param param = params.get(at);
      if (first || param.role() == Role.WORD) {
        slots.add(new Slot(form, at, bound::get));
      }
      if (!param.optional()) {
        return;
      }
    }
  }

  /** A word of the form that may be given next because all before it may be left out, or -1. */
  private static int wordAhead(List<Param> params, int from, String text) {
    for (int i = from; i < params.size(); i++) {
      if (params.get(i).role() == Role.WORD) {
        return text != null && params.get(i).words().contains(text) ? i : -1;
      }
      if (!params.get(i).optional()) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean repeats(Param param) {
    return switch (param.role()) {
      case LIST, JOINED_LIST, PAIRS -> true;
      default -> false;
    };
  }
}
