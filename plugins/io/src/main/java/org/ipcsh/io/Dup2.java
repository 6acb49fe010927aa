package org.ipcsh.io;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Option;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.DescriptorLimits;
import org.ipcsh.linux.fd.Inherited;

/** dup2(2). */
@Command(
    name = "dup2",
    man = "dup2(2)",
    summary = "Copy a descriptor to a number; what has that number is closed.",
    search = {"duplicate", "redirect", "copy"})
public record Dup2(
    @Arg("the descriptor") Descriptor fd,
    @Arg("the number, or the handle that has it") Descriptor to,
    @Option("also a number that the shell itself works with") boolean force)
    implements Action<Descriptor> {
  @Override
  public Descriptor run(Session session) {
    int from = fd.number();
    int number = force ? to.lastNumber() : to.number();
    boolean lent = !to.named() && !to.free();
    long copy = Kernel.of(session).attempt(new Calls.DupTo(from, number));
    if (Kernel.failed(copy)) {
      throw Failures.of("dup2", copy, detail(copy));
    }
    if (to.named()) {
      to.became(fd.details());
      return to;
    }
    return session.adopt(
        lent ? Descriptor.borrowed(fd.family(), number, fd.details()) : fd.copy(number));
  }

  private String detail(long result) {
    if (Kernel.errno(result) != Errno.EBADF) {
      return null;
    }
    return Inherited.file(fd.lastNumber()) == null
        ? Dup.notOpen(fd)
        : "no descriptor can have the number " + to.lastNumber();
  }

  @Override
  public String hint(Errno errno, Session session) {
    return errno == Errno.EBADF
        ? "the number must be from 0 up to what ulimit -n allows"
        : DescriptorLimits.hint(errno);
  }
}
