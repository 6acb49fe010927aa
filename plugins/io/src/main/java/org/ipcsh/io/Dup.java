package org.ipcsh.io;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.DescriptorLimits;

/** dup(2). */
@Command(
    name = "dup",
    man = "dup(2)",
    summary = "Copy a descriptor: a second number for the same open file.",
    search = {"duplicate", "copy", "clone"})
public record Dup(@Arg("the descriptor") Descriptor fd) implements Action<Descriptor> {
  @Override
  public Descriptor run(Session session) {
    long copy = Kernel.of(session).attempt(new Calls.Dup(fd.number()));
    if (Kernel.failed(copy)) {
      throw Failures.of("dup", copy, copy == -Errno.EBADF.number() ? notOpen(fd) : null);
    }
    return session.adopt(fd.copy((int) copy));
  }

  static String notOpen(Descriptor fd) {
    return fd.label() + " is not open";
  }

  @Override
  public String hint(Errno errno, Session session) {
    return DescriptorLimits.hint(errno);
  }
}
