package org.ipcsh.shell.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Mechanism;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.lang.Library;
import org.ipcsh.lang.Signature;
import org.ipcsh.lang.run.Near;
import org.ipcsh.shell.plugins.Offer;
import org.ipcsh.shell.plugins.Plugin;
import org.ipcsh.shell.plugins.Plugins;

/** All commands and constants by name. A plugin is loaded when one of its own is asked for. */
public final class Registry implements Library {
  /** A command that is known by name. */
  public record Known(Plugin plugin, Offer.Entry entry) {}

  private final Plugins plugins;
  private final Map<String, Known> commands = new LinkedHashMap<>();
  private final Map<String, Known> qualified = new HashMap<>();
  private final Map<String, Plugin> constantsOf = new LinkedHashMap<>();
  private final Map<String, Numeric> constants = new HashMap<>();
  private final Map<String, Signature> signatures = new HashMap<>();

  /** The registry of these plugins; where two offer one name, the first has it. */
  public Registry(Plugins plugins) {
    this.plugins = plugins;
    for (Plugin plugin : plugins.all()) {
      if (plugin.offer() != null) {
        add(plugin, plugin.offer());
      }
    }
  }

  private void add(Plugin plugin, Offer offer) {
    for (Offer.Entry entry : offer.commands()) {
      Known mine = new Known(plugin, entry);
      Known first = commands.putIfAbsent(entry.name(), mine);
      if (first != null) {
        plugin.trouble(
            entry.name()
                + " is taken by "
                + first.plugin.id()
                + "; use "
                + offer.mechanism()
                + ":"
                + entry.name());
      }
      qualified.putIfAbsent(offer.mechanism() + ":" + entry.name(), mine);
    }
    for (String constant : offer.constants()) {
      constantsOf.putIfAbsent(constant, plugin);
    }
  }

  /** What is known of a command without loading it; null if there is none of that name. */
  public Known known(String name) {
    Known known = commands.get(name);
    return known != null ? known : qualified.get(name);
  }

  /** All commands that are known, in the order of the plugins. */
  public Collection<Known> all() {
    return commands.values();
  }

  /** The plugins. */
  public Plugins plugins() {
    return plugins;
  }

  @Override
  public synchronized Signature command(String name) {
    Known known = known(name);
    if (known == null) {
      return null;
    }
    String id = known.plugin.offer().mechanism() + ":" + known.entry.name();
    Signature signature = signatures.get(id);
    if (signature == null) {
      signature = describe(known);
      signatures.put(id, signature);
    }
    return signature;
  }

  /**
   * The class that describes a command.
   *
   * @throws ProblemException if its plugin cannot be loaded
   */
  public Class<?> type(Known known) {
    Mechanism mechanism = plugins.mechanism(known.plugin);
    if (mechanism == null) {
      throw broken(known, String.join("; ", known.plugin.troubles()));
    }
    try {
      return Class.forName(known.entry.type(), true, mechanism.getClass().getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw broken(known, e.toString());
    }
  }

  private Signature describe(Known known) {
    Class<?> type = type(known);
    try {
      Kinds kinds = new Kinds(plugins.mechanism(known.plugin).kinds());
      return new Describer(known.plugin.offer().mechanism(), kinds, this).describe(type);
    } catch (RuntimeException | LinkageError e) {
      throw broken(known, String.valueOf(e.getMessage()));
    }
  }

  private static ProblemException broken(Known known, String why) {
    known.plugin.trouble(known.entry.name() + ": " + why);
    return new Problem.Refused(
            "plugin-failed",
            "the plugin of " + known.entry.name(),
            "one that can be used",
            "not: " + why)
        .thrown()
        .hint("plugins shows the state of each");
  }

  @Override
  public Collection<String> commands() {
    return commands.keySet();
  }

  @Override
  public synchronized Numeric constant(String name) {
    Errno errno = Errno.named(name);
    if (errno != null) {
      return errno;
    }
    Plugin plugin = constantsOf.get(name);
    if (plugin == null) {
      return null;
    }
    if (!constants.containsKey(name)) {
      Mechanism mechanism = plugins.mechanism(plugin);
      if (mechanism != null) {
        for (Class<? extends Constant> type : mechanism.constants()) {
          for (Constant constant : type.getEnumConstants()) {
            constants.putIfAbsent(constant.name(), constant);
          }
        }
      }
    }
    return constants.get(name);
  }

  @Override
  public Collection<String> constants() {
    TreeSet<String> names = new TreeSet<>(constantsOf.keySet());
    for (Errno errno : Errno.values()) {
      names.add(errno.name());
    }
    return names;
  }

  /** By what people look for first, then by spelling. */
  @Override
  public List<String> near(String unknown) {
    String word = unknown.toLowerCase(Locale.ROOT);
    List<String> meant = new ArrayList<>();
    for (Known known : commands.values()) {
      if (known.entry.search().contains(word)) {
        meant.add(known.entry.name());
      }
    }
    for (String name : Near.of(word, commands.keySet())) {
      if (!meant.contains(name)) {
        meant.add(name);
      }
    }
    return meant.size() > 3 ? meant.subList(0, 3) : meant;
  }
}
