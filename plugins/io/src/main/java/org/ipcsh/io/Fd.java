package org.ipcsh.io;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Option;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.Inherited;
import org.ipcsh.linux.file.OpenFlag;

/** A handle of a descriptor that is open already. */
@Command(
    name = "fd",
    man = "fcntl(2)",
    summary = "Get a handle of a descriptor that is open already, by its number.",
    search = {"descriptor", "number", "inherited", "stdin", "handle"})
public record Fd(
    @Arg("its number") Descriptor fd,
    @Option("also one that the shell itself works with, and keeps open") boolean force)
    implements Action<Descriptor> {
  @Override
  public Descriptor run(Session session) {
    if (fd.named()) {
      return fd;
    }
    int number = fd.lastNumber();
    boolean lent = !fd.free();
    if (lent && !force) {
      fd.number();
    }
    long flags = Kernel.of(session).attempt(new FcntlCalls.Get(number, FcntlCommand.F_GETFL));
    if (Kernel.failed(flags)) {
      throw Failures.of("fcntl", flags, fd.label() + " is not open");
    }
    String file = Inherited.file(number);
    Row facts = Row.of("path", file, "flags", OpenFlag.named((int) flags));
    return session.adopt(
        lent
            ? Descriptor.borrowed(family(file), number, facts)
            : new Descriptor(family(file), number, facts));
  }

  /** What the kernel calls a thing that has no path: {@code pipe:[4711]}. */
  private static String family(String file) {
    if (file == null) {
      return "fd";
    } else if (file.startsWith("pipe:")) {
      return "pipe";
    } else if (file.startsWith("socket:")) {
      return "socket";
    }
    return file.startsWith("/") ? "file" : "fd";
  }

  @Override
  public String hint(Errno errno, Session session) {
    return errno == Errno.EBADF ? "! ls -l /proc/$PPID/fd lists those of this process" : null;
  }
}
