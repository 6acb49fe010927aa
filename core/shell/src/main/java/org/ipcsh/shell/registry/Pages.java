package org.ipcsh.shell.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Command;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Signature;
import org.ipcsh.lang.run.Usage;

/** The pages of commands: what their authors wrote, under what their signatures say. */
public final class Pages {
  private Pages() {}

  /**
   * The page a command's author wrote beside its class; null if there is none.
   *
   * @param type the class that describes the command
   */
  public static String written(Class<?> type) {
    String name = type.getAnnotation(Command.class).name() + ".md";
    try (InputStream in = type.getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A command's page: name, summary, usage and arguments from the signature, then what is written.
   */
  public static String page(Registry registry, Registry.Known known) {
    Signature signature = registry.command(known.entry().name());
    Class<?> type = registry.type(known);
    String man = type.getAnnotation(Command.class).man();
    StringBuilder text = new StringBuilder();
    text.append("# ").append(signature.name()).append("\n\n").append(signature.summary());
    text.append(man.isEmpty() ? "" : " See " + man + ".").append("\n\n");
    for (Signature.Form form : signature.forms()) {
      text.append("    ").append(Usage.line(signature, form)).append('\n');
    }
    text.append('\n');
    for (String line : parameters(signature)) {
      text.append("    ").append(line).append('\n');
    }
    String written = written(type);
    if (written != null) {
      text.append('\n').append(body(written));
    }
    return text.toString();
  }

  /** A line for each parameter that has something said of it: its name, what it is, its default. */
  private static List<String> parameters(Signature signature) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Signature.Form form : signature.forms()) {
      for (Param param : form.params()) {
        if (param.role() != Param.Role.WORD && !param.help().isEmpty()) {
          String otherwise =
              param.otherwise() == null || param.otherwise().isEmpty()
                  ? ""
                  : "; " + param.otherwise() + " if left out";
          said.putIfAbsent(Usage.name(param), param.help() + otherwise);
        }
      }
    }
    for (Param option : signature.options()) {
      said.putIfAbsent(Usage.option(signature, option), option.help());
    }
    if (signature.blocks()) {
      said.put("--timeout DURATION", "how long it may block");
    }
    int width = said.keySet().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    said.forEach((name, help) -> lines.add(name + " ".repeat(width - name.length() + 2) + help));
    return lines;
  }

  /** Without the title, which the signature gave already. */
  private static String body(String written) {
    String text = written.stripLeading();
    if (text.startsWith("# ")) {
      int end = text.indexOf('\n');
      text = end < 0 ? "" : text.substring(end + 1).stripLeading();
    }
    return text;
  }
}
