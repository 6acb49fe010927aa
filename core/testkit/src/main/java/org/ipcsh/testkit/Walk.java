package org.ipcsh.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Mechanism;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Signature;
import org.ipcsh.shell.plugins.Plugin;
import org.ipcsh.shell.registry.Registry;

/**
 * Walks what some plugins offer and says what an author has forgotten. Each method gives its
 * complaints, a sentence each; none means that all is well.
 */
final class Walk {
  private static final String WORDS = "[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*";
  private static final String CONSTANT = "[A-Z][A-Z0-9_]*";

  private final Registry registry;
  private final List<Plugin> plugins;

  Walk(Registry registry, List<Plugin> plugins) {
    this.registry = registry;
    this.plugins = plugins;
  }

  /** All rules by what they hold; {@code forms} are the records that transcripts called. */
  Map<String, Supplier<List<String>>> rules(Supplier<Set<String>> forms) {
    Map<String, Supplier<List<String>>> rules = new LinkedHashMap<>();
    rules.put("every plugin starts and every command loads", this::troubles);
    rules.put("every command has a page", this::pages);
    rules.put("every form of a command stands in a transcript", () -> shown(forms.get()));
    rules.put("no two forms of a command fit one line", this::ambiguous);
    rules.put("every argument and option has help", this::help);
    rules.put("names are well formed", this::names);
    rules.put("a constant has one value everywhere", this::constants);
    return rules;
  }

  /** What the shell itself says is wrong with a plugin. */
  List<String> troubles() {
    signatures();
    List<String> found = new ArrayList<>();
    for (Plugin plugin : plugins) {
      plugin.troubles().forEach(trouble -> found.add(plugin.id() + ": " + trouble));
      if (plugin.offer() != null && plugin.offer().commands().isEmpty()) {
        found.add(plugin.id() + ": it offers no command");
      }
    }
    return found;
  }

  private List<String> pages() {
    List<String> found = new ArrayList<>();
    for (Page page : Page.of(registry, plugins)) {
      if (page.text() == null) {
        found.add(page.command() + ": there is no page " + page.entry() + " beside its class");
      } else if (!page.text().startsWith("# " + page.command() + "\n")) {
        found.add(page.command() + ": its page does not begin with \"# " + page.command() + "\"");
      }
    }
    return found;
  }

  private List<String> shown(Set<String> forms) {
    List<String> found = new ArrayList<>();
    for (Signature signature : signatures()) {
      for (Signature.Form form : signature.forms()) {
        if (!forms.contains(Recording.name(form))) {
          found.add("no transcript runs " + Forms.usage(signature, form));
        }
      }
    }
    return found;
  }

  private List<String> ambiguous() {
    List<String> found = new ArrayList<>();
    for (Signature signature : signatures()) {
      List<Signature.Form> forms = signature.forms();
      for (int i = 0; i < forms.size(); i++) {
        for (int j = i + 1; j < forms.size(); j++) {
          String line = Forms.common(forms.get(i), forms.get(j));
          if (line != null) {
            found.add(
                (signature.name() + " " + line).strip()
                    + " fits both "
                    + Forms.usage(signature, forms.get(i))
                    + " and "
                    + Forms.usage(signature, forms.get(j)));
          }
        }
      }
    }
    return found;
  }

  private List<String> help() {
    List<String> found = new ArrayList<>();
    for (Signature signature : signatures()) {
      Map<String, Boolean> described = new LinkedHashMap<>();
      for (Signature.Form form : signature.forms()) {
        form.params().forEach(param -> describe(described, param));
        if (form.input() != null) {
          describe(described, form.input());
        }
      }
      signature.options().forEach(option -> describe(described, option));
      described.forEach(
          (name, well) -> {
            if (!well) {
              found.add(signature.name() + ": " + name + " has no help");
            }
          });
      if (!signature.summary().matches("\\p{Lu}.*\\.")) {
        found.add(
            signature.name() + ": its summary is not a sentence: \"" + signature.summary() + "\"");
      }
    }
    return found;
  }

  /**
   * What one form says of an argument holds for all, as in help. Words say themselves what they
   * are, and so do the names of pairs.
   */
  private static void describe(Map<String, Boolean> described, Param param) {
    switch (param.role()) {
      case WORD, PAIRS -> {}
      case OPTION, SWITCH, OPTION_LIST ->
          described.merge("--" + param.name(), !param.help().isBlank(), Boolean::logicalOr);
      default -> described.merge(param.name(), !param.help().isBlank(), Boolean::logicalOr);
    }
  }

  private List<String> names() {
    List<String> found = new ArrayList<>();
    for (Plugin plugin : plugins) {
      if (plugin.offer() != null) {
        check(found, "mechanism", plugin.offer().mechanism(), "[a-z][a-z0-9]*");
        plugin.offer().constants().forEach(name -> check(found, "constant", name, CONSTANT));
      }
    }
    for (Signature signature : signatures()) {
      check(found, "command", signature.name(), WORDS);
      for (Param option : signature.options()) {
        check(found, signature.name() + ": option", option.name(), "[a-z][a-z0-9]*(-[a-z0-9]+)*");
      }
    }
    return found;
  }

  private static void check(List<String> found, String what, String name, String pattern) {
    if (!name.matches(pattern)) {
      found.add(what + " " + name + " is not of the form " + pattern);
    }
  }

  /** Looks at all plugins, for ours may contradict another. */
  private List<String> constants() {
    Map<String, Long> values = new HashMap<>();
    for (Errno errno : Errno.values()) {
      values.put(errno.name(), errno.number());
    }
    List<String> found = new ArrayList<>();
    for (Plugin plugin : registry.plugins().all()) {
      Mechanism mechanism = plugin.offer() == null ? null : registry.plugins().mechanism(plugin);
      if (mechanism != null) {
        for (Class<? extends Constant> type : mechanism.constants()) {
          for (Constant constant : type.getEnumConstants()) {
            Long before = values.putIfAbsent(constant.name(), constant.number());
            if (before != null && before != constant.number()) {
              found.add(
                  constant.name()
                      + " is "
                      + constant.number()
                      + " in "
                      + type.getName()
                      + ", but "
                      + before
                      + " elsewhere");
            }
          }
        }
      }
    }
    return found;
  }

  private List<Signature> signatures() {
    List<Signature> found = new ArrayList<>();
    for (Plugin plugin : plugins) {
      if (plugin.offer() != null) {
        for (var entry : plugin.offer().commands()) {
          Signature signature = registry.command(plugin.offer().mechanism() + ":" + entry.name());
          if (signature != null) {
            found.add(signature);
          }
        }
      }
    }
    return found;
  }
}
