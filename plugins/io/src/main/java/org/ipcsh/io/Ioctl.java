package org.ipcsh.io;

import java.nio.ByteBuffer;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Session;
import org.ipcsh.api.Word;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;

/** ioctl(2). */
@Command(
    name = "ioctl",
    man = "ioctl(2)",
    summary = "Ask how much can be read from a descriptor, or let its calls not wait.",
    search = {"available", "pending", "nonblocking", "FIONREAD"})
public sealed interface Ioctl<R> extends Action<R> {
  /** The descriptor. */
  Descriptor fd();

  private static int call(Session session, Descriptor fd, IoctlRequest request, int value) {
    Kernel kernel = Kernel.of(session);
    int number = fd.number();
    ByteBuffer memory = kernel.scratch().of(Integer.BYTES);
    memory.putInt(0, value);
    long address = kernel.scratch().address();
    long result = kernel.attempt(new Calls.Ioctl(number, request, memory, address));
    if (Kernel.failed(result)) {
      throw Failures.of("ioctl", result, Failures.about(fd, result));
    }
    return memory.getInt(0);
  }

  @Override
  default String hint(Errno errno, Session session) {
    return switch (errno) {
      case ENOTTY, EINVAL -> "what it is open on does not know this request";
      case EBADF -> "it is not open";
      default -> null;
    };
  }

  /** How many bytes can be read. */
  record Available(@Arg("the descriptor") Descriptor fd, @Word("FIONREAD") String request)
      implements Ioctl<Integer> {
    @Override
    public Integer run(Session session) {
      return call(session, fd, IoctlRequest.FIONREAD, 0);
    }
  }

  /** Lets its calls not wait, or wait again. */
  record NonBlocking(
      @Arg("the descriptor") Descriptor fd,
      @Word("FIONBIO") String request,
      @Arg("0: they wait; other numbers: they fail with EAGAIN") int value)
      implements Ioctl<Void> {
    @Override
    public Void run(Session session) {
      call(session, fd, IoctlRequest.FIONBIO, value);
      return null;
    }
  }
}
