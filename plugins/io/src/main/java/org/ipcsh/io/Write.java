package org.ipcsh.io;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Input;
import org.ipcsh.api.Option;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Session;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.fd.Descriptor;

/** write(2). */
@Command(
    name = "write",
    man = "write(2)",
    summary = "Write to a descriptor; tells how many bytes it took.",
    search = {"send", "put", "output"},
    blocks = true)
public sealed interface Write extends Action<Long> {
  @Override
  default String hint(Errno errno, Session session) {
    return Writing.hint(errno);
  }

  private static Long write(
      Session session, Descriptor fd, Payload payload, boolean all, DataType as) {
    Bytes data = Writing.bytes(payload, as);
    if (!all) {
      return Writing.once(session, fd, data);
    }
    Writing.all(session, fd, data);
    return null;
  }

  /** What is typed. */
  record Typed(
      @Arg("the descriptor") Descriptor fd,
      @Arg("bytes; with --as a value, or a list of them") Payload data,
      @Option("in as many calls as it takes; gives nothing") boolean all,
      @Option(DataType.HELP) DataType as)
      implements Write {
    @Override
    public Long run(Session session) {
      return write(session, fd, data, all, as);
    }
  }

  /** What comes down the pipe. */
  record Piped(
      @Input("bytes; with --as a value, or a list of them") Payload data,
      @Arg("the descriptor") Descriptor fd,
      @Option("in as many calls as it takes; gives nothing") boolean all,
      @Option(DataType.HELP) DataType as)
      implements Write {
    @Override
    public Long run(Session session) {
      return write(session, fd, data, all, as);
    }
  }
}
