package org.ipcsh.shell.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Signature;

/** How a signature is written in help: {@code msgrcv QUEUE [TYPE] [FLAGS] [--size N]}. */
public final class Usage {
  private Usage() {}

  /** A line for each form. */
  public static List<String> lines(Signature signature) {
    List<String> lines = new ArrayList<>();
    for (Signature.Form form : signature.forms()) {
      StringBuilder line = new StringBuilder();
      if (form.input() != null) {
        line.append(form.inputOptional() ? "[... |] " : "... | ");
      }
      line.append(signature.name());
      for (Param param : form.params()) {
        line.append(' ').append(word(param));
      }
      for (Param option : signature.options()) {
        line.append(" [").append(option(option)).append(']');
      }
      if (signature.blocks()) {
        line.append(" [--timeout DURATION]");
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** A line for each parameter that has something said of it: its name, what it is, its default. */
  static List<String> parameters(Signature signature) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Signature.Form form : signature.forms()) {
      for (Param param : form.params()) {
        if (param.role() != Param.Role.WORD && !param.help().isEmpty()) {
          String otherwise =
              param.otherwise() == null || param.otherwise().isEmpty()
                  ? ""
                  : "; " + param.otherwise() + " if left out";
          said.putIfAbsent(name(param), param.help() + otherwise);
        }
      }
    }
    for (Param option : signature.options()) {
      said.putIfAbsent(option(option), option.help());
    }
    if (signature.blocks()) {
      said.put("--timeout DURATION", "how long it may block");
    }
    int width = said.keySet().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    said.forEach((name, help) -> lines.add(name + " ".repeat(width - name.length() + 2) + help));
    return lines;
  }

  /** A parameter as it stands in a usage line. */
  public static String word(Param param) {
    String name =
        switch (param.role()) {
          case WORD -> String.join("|", param.words());
          case LIST, JOINED_LIST -> name(param) + "...";
          case PAIRS -> "[" + param.reader().expects() + "]";
          case BLOCK, PROGRAM -> "{ ... }";
          default -> name(param);
        };
    return param.optional() && param.role() != Param.Role.PAIRS ? "[" + name + "]" : name;
  }

  private static String name(Param param) {
    return switch (param.role()) {
      case JOINED, JOINED_LIST -> param.reader().expects().toUpperCase(Locale.ROOT);
      case BLOCK, PROGRAM -> "{ ... }";
      default -> param.name().toUpperCase(Locale.ROOT);
    };
  }

  private static String option(Param option) {
    String dashes = option.name().length() == 1 ? "-" : "--";
    return option.role() == Param.Role.SWITCH
        ? dashes + option.name()
        : dashes + option.name() + " " + option.name().toUpperCase(Locale.ROOT);
  }
}
