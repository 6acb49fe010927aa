package org.ipcsh.io;

import java.nio.ByteBuffer;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Option;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.Transfer;

/** pread(2). */
@Command(
    name = "pread",
    man = "pread(2)",
    summary = "Read at a place of a file, and stay where it is.",
    search = {"pread64", "offset"},
    blocks = true)
public record Pread(
    @Arg("the descriptor") Descriptor fd,
    @Arg("the most bytes to read") long count,
    @Arg("the place, in bytes from the start") long offset,
    @Option(DataType.HELP) DataType as)
    implements Action<Object> {
  @Override
  public Object run(Session session) {
    Kernel kernel = Kernel.of(session);
    int number = fd.number();
    ByteBuffer memory = kernel.scratch().of(Transfer.room(count));
    long address = kernel.scratch().address();
    long got = kernel.attempt(new PlacedCalls.Read(number, memory, address, count, offset));
    if (Kernel.failed(got)) {
      throw Failures.of("pread", got, Reading.detail(fd, got));
    }
    return Reading.as(session, as, Transfer.taken(memory, (int) got));
  }

  @Override
  public String hint(Errno errno, Session session) {
    return Placing.hint(errno, offset, Reading.hint(errno));
  }
}
