package org.ipcsh.lang.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Signature;

/**
 * How a form is written: {@code msgrcv QUEUE [TYPE] [FLAGS] [--size SIZE] [--timeout DURATION]}.
 */
public final class Usage {
  private static final int MOST = 5;

  private Usage() {}

  /** A form in one line. */
  public static String line(Signature signature, Signature.Form form) {
    StringBuilder line = new StringBuilder();
    if (form.input() != null) {
      line.append(form.inputOptional() ? "[... |] " : "... | ");
    }
    line.append(signature.name());
    for (Param param : form.params()) {
      line.append(' ').append(word(param));
    }
    for (int i = 0; i < signature.options().size(); i++) {
      if (form.takes(i)) {
        line.append(" [").append(option(signature, signature.options().get(i))).append(']');
      }
    }
    return line.append(signature.blocks() ? " [--timeout DURATION]" : "").toString();
  }

  /** Several forms; where there are too many to be read, where to find them. */
  static String lines(Signature signature, List<Signature.Form> forms) {
    return forms.size() > MOST
        ? signature.name() + " --help shows its forms"
        : forms.stream().map(form -> line(signature, form)).collect(Collectors.joining(" or "));
  }

  /** A parameter as it stands in a usage line. */
  public static String word(Param param) {
    String name = name(param);
    switch (param.role()) {
      case BLOCK:
      case PROGRAM:
        return param.otherwise() == null ? name : "[" + name + "]";
      case LIST:
      case JOINED_LIST:
        return "[" + name + "...]";
      default:
        return param.optional() ? "[" + name + "]" : name;
    }
  }

  /** A parameter as it stands in a usage line, whether it may be left out or not. */
  public static String name(Param param) {
    switch (param.role()) {
      case WORD:
        return String.join("|", param.words());
      case BLOCK:
      case PROGRAM:
        return "{ ... }";
      case JOINED:
      case JOINED_LIST:
        return param.reader().expects().toUpperCase(Locale.ROOT);
      case PAIRS:
        return param.reader().expects();
      default:
        return param.name().toUpperCase(Locale.ROOT);
    }
  }

  /**
   * An option as it is typed: a command's of one letter with one dash, a function's as its {@code
   * def} has it.
   */
  public static String dashed(Signature signature, Param option) {
    boolean one = option.name().length() == 1 && !signature.mechanism().isEmpty();
    return (one ? "-" : "--") + option.name();
  }

  /** An option as it stands in a usage line, without brackets. */
  public static String option(Signature signature, Param option) {
    String name = dashed(signature, option);
    String value = " " + option.name().toUpperCase(Locale.ROOT);
    return option.role() == Role.SWITCH
        ? name
        : name + value + (option.role() == Role.OPTION_LIST ? "..." : "");
  }
}
