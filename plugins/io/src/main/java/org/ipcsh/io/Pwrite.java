package org.ipcsh.io;

import java.nio.ByteBuffer;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Option;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.fd.Descriptor;

/** pwrite(2). */
@Command(
    name = "pwrite",
    man = "pwrite(2)",
    summary = "Write at a place of a file, and stay where it is; tells how many bytes it took.",
    search = {"pwrite64", "offset"},
    blocks = true)
public record Pwrite(
    @Arg("the descriptor") Descriptor fd,
    @Arg("bytes; with --as a value, or a list of them") Payload data,
    @Arg("the place, in bytes from the start") long offset,
    @Option(DataType.HELP) DataType as)
    implements Action<Long> {
  @Override
  public Long run(Session session) {
    Kernel kernel = Kernel.of(session);
    int number = fd.number();
    Bytes bytes = Writing.bytes(data, as);
    ByteBuffer memory = kernel.scratch().of(bytes.size());
    bytes.copyTo(memory);
    long address = kernel.scratch().address();
    long wrote =
        kernel.attempt(new PlacedCalls.Write(number, memory, address, bytes.size(), offset));
    if (Kernel.failed(wrote)) {
      throw Failures.of("pwrite", wrote, Writing.detail(fd, wrote));
    }
    return wrote;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return Placing.hint(errno, offset, Writing.hint(errno));
  }
}
