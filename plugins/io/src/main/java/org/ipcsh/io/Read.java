package org.ipcsh.io;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Option;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.fd.Descriptor;

/** read(2). */
@Command(
    name = "read",
    man = "read(2)",
    summary = "Read from a descriptor: what is there now, a line, or all.",
    search = {"receive", "get", "input", "line"},
    blocks = true)
public sealed interface Read extends Action<Object> {
  /** The one with the descriptor. */
  Descriptor fd();

  @Override
  default String hint(Errno errno, Session session) {
    return Reading.hint(errno);
  }

  private static Bytes read(Session session, Descriptor fd, Long count, boolean line, boolean all) {
    Reading reading = new Reading(session, fd);
    if (line && all) {
      throw new Problem.BadValue("--line", "given without --all", "given with it").thrown();
    } else if (line) {
      return reading.line(count == null ? Long.MAX_VALUE : count);
    } else if (all) {
      return reading.all(count == null ? Long.MAX_VALUE : count);
    }
    return reading.once(count == null ? Reading.USUAL : count);
  }

  /** As much as a pipe usually holds. */
  record Usual(
      @Arg("the descriptor") Descriptor fd,
      @Option("a line, without its newline; null at the end") boolean line,
      @Option("until the end, or until there are so many bytes") boolean all,
      @Option(DataType.HELP) DataType as)
      implements Read {
    @Override
    public Object run(Session session) {
      return Reading.as(session, as, read(session, fd, one(), line, all));
    }

    /** As in C: as much as one takes. */
    private Long one() {
      return as == null || as.size() == 0 || line || all ? null : (long) as.size();
    }
  }

  /** At most so many bytes. */
  record Counted(
      @Arg("the descriptor") Descriptor fd,
      @Arg("the most bytes to read; 65536 if left out") long count,
      @Option("a line, without its newline; null at the end") boolean line,
      @Option("until the end, or until there are so many bytes") boolean all,
      @Option(DataType.HELP) DataType as)
      implements Read {
    @Override
    public Object run(Session session) {
      return Reading.as(session, as, read(session, fd, count, line, all));
    }
  }
}
