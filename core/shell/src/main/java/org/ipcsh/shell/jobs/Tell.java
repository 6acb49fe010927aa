package org.ipcsh.shell.jobs;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Program;
import org.ipcsh.api.Session;

/** More for a peer to do. */
@Command(
    name = "tell",
    summary = "Run a block in a peer that is kept, and give its value.",
    search = {"send", "remote", "ask", "call", "peer"},
    blocks = true)
public record Tell(
    @Arg("the peer") JobRef peer, @Arg("what it runs, on variables of its own") Program body)
    implements Action<Object> {
  @Override
  public Object run(Session session) {
    if (!(peer.job() instanceof PeerJob job)) {
      throw new Problem.BadValue("the peer", "a peer", peer + ", a " + peer.job().kind()).thrown();
    }
    if (!job.kept()) {
      throw new Problem.BadValue("the peer", "one that is kept", peer + ", which is not")
          .thrown()
          .hint("start it with peer NAME --keep");
    }
    return job.tell(body, session);
  }
}
