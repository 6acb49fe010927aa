package org.ipcsh.shell.jobs;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Option;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Program;
import org.ipcsh.api.Session;
import org.ipcsh.shell.Shell;

/** A block in another process. */
@Command(
    name = "peer",
    man = "posix_spawn(3)",
    summary = "Run a block in a process of its own, with a shell that is like this one.",
    search = {"fork", "process", "child", "SEM_UNDO", "second"})
public sealed interface Peer extends Action<Handle> {
  /** One without a name. */
  record Block(
      @Arg("what it runs, on copies of the variables it reads") Program body,
      @Option("keep it after that, for tell") boolean keep)
      implements Peer {
    @Override
    public Handle run(Session session) {
      return PeerJob.start(null, body, keep, session);
    }
  }

  /** One with a name; without a block there is nothing to end it but close. */
  record Called(
      @Arg("what it is called") String name,
      @Arg(value = "what it runs first", otherwise = "") Program body,
      @Option("keep it after that, for tell") boolean keep)
      implements Peer {
    @Override
    public Handle run(Session session) {
      if (!name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
        throw new Problem.BadValue("the name", "a word of letters, digits, - and _", name).thrown();
      }
      for (Job job : session.part(Shell.class).jobs().open()) {
        if (name.equals(job.name())) {
          throw new Problem.BadValue(
                  "the name", "one that no peer has", name + ", which " + job + " has")
              .thrown();
        }
      }
      return PeerJob.start(name, body, keep || body == null, session);
    }
  }
}
