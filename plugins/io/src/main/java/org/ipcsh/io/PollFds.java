package org.ipcsh.io;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Option;
import org.ipcsh.api.Session;
import org.ipcsh.linux.FlagText;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Poll;
import org.ipcsh.linux.fd.PollEvent;

/** poll(2). */
@Command(
    name = "poll",
    man = "poll(2)",
    summary = "Wait until something can be read from or written to any of several descriptors.",
    search = {"select", "wait", "ready", "epoll"},
    blocks = true)
public record PollFds(
    @Arg("descriptors with what to wait for: $p.read:POLLIN") List<PollEntry> fds,
    @Option(
            "the most milliseconds to wait, after which nothing is given; 0 only looks, -1 for ever")
        Integer msec)
    implements Action<List<Ready>> {
  @Override
  public List<Ready> run(Session session) {
    Poll poll = new Poll(fds.size());
    for (int i = 0; i < fds.size(); i++) {
      poll.set(i, fds.get(i).fd().number(), fds.get(i).events());
    }
    long result = poll.call(Kernel.of(session), msec == null ? -1 : msec);
    if (Kernel.failed(result)) {
      throw Failures.of("poll", result, null);
    }
    List<Ready> ready = new ArrayList<>();
    for (int i = 0; i < fds.size(); i++) {
      int revents = poll.revents(i);
      if (revents != 0) {
        ready.add(Ready.of(fds.get(i).fd(), FlagText.of(revents, PollEvent.values())));
      }
    }
    return ready;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return errno == Errno.EINVAL ? "there can be as many as ulimit -n allows" : null;
  }
}
