package org.ipcsh.io;

import java.nio.file.Path;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Option;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.file.OpenFlag;

/** open(2). */
@Command(
    name = "open",
    man = "open(2)",
    summary = "Open a file, FIFO or device; or make a file.",
    search = {"openat", "creat", "file", "fifo"},
    blocks = true)
public record Open(
    @Arg("its path") Path path,
    @Arg(value = "O_RDONLY, O_WRONLY or O_RDWR, with O_CREAT and others", otherwise = "O_RDONLY")
        @Flags(OpenFlag.class)
        int flags,
    @Arg(value = "permissions of a file that it makes, less the umask", otherwise = "0666")
        Mode mode,
    @Option("remove the file when its handle is closed or the session ends") boolean temporary)
    implements Action<Descriptor> {
  @Override
  public Descriptor run(Session session) {
    String name = path.toString();
    Row facts = Row.of("path", name, "flags", OpenFlag.named(flags));
    long fd =
        org.ipcsh.linux.file.Open.attempt(Kernel.of(session), name, flags, (int) mode.number());
    if (!Kernel.failed(fd)) {
      return session.adopt(new OpenedFile((int) fd, name, facts, temporary));
    }
    Errno errno = Kernel.errno(fd);
    String why = errno == Errno.ENXIO ? "nobody has it open on the other side" : errno.help();
    throw Failures.of("open", fd, Failures.name(session, path) + ": " + why);
  }

  @Override
  public String hint(Errno errno, Session session) {
    return switch (errno) {
      case ENOENT ->
          OpenFlag.O_CREAT.in(flags)
              ? "the folder it is to be in must be there"
              : "O_CREAT makes it if it is not there";
      case EEXIST -> "without O_EXCL you get the one that is there";
      case ENXIO ->
          "a FIFO must be open for reading first, or drop O_NONBLOCK to wait; a socket takes connect";
      case EISDIR -> "a folder can be opened O_RDONLY, and not be made";
      case ENOTDIR -> "a part of the path before the last, or with O_DIRECTORY the last, is a file";
      case ELOOP ->
          OpenFlag.O_NOFOLLOW.in(flags)
              ? "it is a symbolic link, which O_NOFOLLOW refuses"
              : Failures.path(errno, path);
      case EPERM -> "O_NOATIME is for the file's owner";
      case ETXTBSY -> "it is a program that is running";
      case EINVAL -> "flags that do not go together, or that this file system does not know";
      default -> Failures.path(errno, path);
    };
  }
}
