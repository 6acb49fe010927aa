package org.ipcsh.shell.commands;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Keywords;
import org.ipcsh.shell.registry.Registry;

/**
 * A command by its name, which may be that of none: who asks for help may have misspelt it.
 *
 * @param text {@code msgsnd} or {@code msg:msgsnd}
 */
public record CommandName(String text) {
  @Override
  public String toString() {
    return text;
  }

  /** Reads any word, and offers those that are commands. */
  static final class NameKind implements Kind<CommandName> {
    @Override
    public Class<CommandName> type() {
      return CommandName.class;
    }

    @Override
    public String expects() {
      return "the name of a command";
    }

    @Override
    public boolean pure() {
      return true;
    }

    @Override
    public CommandName read(String text, Session session) {
      return new CommandName(text);
    }

    @Override
    public List<Candidate> complete(Session session, Bound bound, String prefix) {
      List<Candidate> found = new ArrayList<>();
      for (Registry.Known known : session.part(Registry.class).all()) {
        offer(found, prefix, known.entry().name(), known.entry().summary());
      }
      Keywords.ALL.forEach((word, use) -> offer(found, prefix, word, use));
      offer(found, prefix, LanguagePage.NAME, "the reference of the language");
      return found;
    }

    private static void offer(List<Candidate> found, String prefix, String name, String what) {
      if (name.startsWith(prefix)) {
        found.add(new Candidate(name, what));
      }
    }
  }
}
