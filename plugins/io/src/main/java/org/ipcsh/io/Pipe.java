package org.ipcsh.io;

import java.nio.ByteBuffer;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.DescriptorLimits;
import org.ipcsh.linux.file.OpenFlag;

/** pipe2(2). */
@Command(
    name = "pipe",
    man = "pipe(2)",
    summary = "Make a pipe: what is written to one end is read from the other.",
    search = {"pipe2", "create", "make", "fifo"})
public record Pipe(
    @Arg(value = "O_NONBLOCK, O_DIRECT, O_CLOEXEC or 0", otherwise = "0") @Flags(OpenFlag.class)
        int flags)
    implements Action<Ends> {
  @Override
  public Ends run(Session session) {
    Kernel kernel = Kernel.of(session);
    ByteBuffer two = kernel.scratch().of(2 * Integer.BYTES);
    kernel.call(new Calls.Pipe(two, kernel.scratch().address(), flags));
    Descriptor read = new Descriptor("pipe", two.getInt(0), Row.of("end", "read"));
    Descriptor write = new Descriptor("pipe", two.getInt(Integer.BYTES), Row.of("end", "write"));
    return new Ends(session.adopt(read), session.adopt(write));
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case EINVAL -> "it takes O_NONBLOCK, O_DIRECT and O_CLOEXEC";
      default -> DescriptorLimits.hint(errno);
    };
  }
}
