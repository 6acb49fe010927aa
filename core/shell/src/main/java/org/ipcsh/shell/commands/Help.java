package org.ipcsh.shell.commands;

import java.util.List;
import java.util.Locale;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Option;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.shell.plugins.Plugin;
import org.ipcsh.shell.registry.Pages;
import org.ipcsh.shell.registry.Registry;
import org.ipcsh.shell.show.Document;

/** The manual. */
@Command(
    name = "help",
    summary = "List the commands, or show the page of one.",
    search = {"man", "manual", "usage", "?"})
public sealed interface Help extends Action<Document> {
  /** All commands by mechanism, or those that have to do with a word. */
  record Overview(@Option("only commands that have to do with this word") String k)
      implements Help {
    @Override
    public Document run(Session session) {
      Registry registry = session.part(Registry.class);
      StringBuilder text = new StringBuilder();
      for (Plugin plugin : registry.plugins().all()) {
        if (plugin.offer() == null) {
          continue;
        }
        List<Registry.Known> commands =
            registry.all().stream()
                .filter(known -> known.plugin() == plugin && concerns(known, k))
                .toList();
        if (!commands.isEmpty()) {
          text.append("# ").append(plugin.offer().mechanism()).append("\n\n");
          text.append(plugin.offer().summary()).append("\n\n");
          int width = commands.stream().mapToInt(c -> c.entry().name().length()).max().orElse(0);
          for (Registry.Known known : commands) {
            String name = known.entry().name();
            text.append("    ").append(name).append(" ".repeat(width - name.length() + 2));
            text.append(known.entry().summary()).append('\n');
          }
          text.append('\n');
        }
      }
      if (text.length() == 0) {
        throw new Problem.Unknown("subject", k, List.of()).thrown();
      }
      if (k == null) {
        text.append("`help NAME` shows the page of a command, `help -k WORD` searches; ");
        text.append("`help language`\nis the reference of the language, `help if` a part of it.\n");
      }
      return new Document(text.toString());
    }

    private static boolean concerns(Registry.Known known, String word) {
      if (word == null) {
        return true;
      }
      String small = word.toLowerCase(Locale.ROOT);
      return known.entry().name().contains(small)
          || known.entry().summary().toLowerCase(Locale.ROOT).contains(small)
          || known.entry().search().stream()
              .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(small));
    }
  }

  /** The page of one command. */
  record Page(
      @Arg("the command") CommandName command,
      @Option("only commands that have to do with this word") String k)
      implements Help {
    @Override
    public Document run(Session session) {
      Registry registry = session.part(Registry.class);
      Registry.Known known = registry.known(command.text());
      if (known == null) {
        String page = LanguagePage.of(command.text());
        if (page != null) {
          return new Document(page);
        }
        throw new Problem.Unknown("command", command.text(), registry.near(command.text()))
            .thrown();
      }
      return new Document(Pages.page(registry, known));
    }
  }
}
