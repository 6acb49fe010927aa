package org.ipcsh.io;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;

/** lseek(2). */
@Command(
    name = "lseek",
    man = "lseek(2)",
    summary = "Move to a place in a file; tells where that is.",
    search = {"seek", "position", "offset", "rewind", "tell"})
public record Lseek(
    @Arg("the descriptor") Descriptor fd,
    @Arg("bytes") long offset,
    @Arg(value = "from where they count", otherwise = "SEEK_SET") @Flags(Whence.class) int whence)
    implements Action<Long> {
  @Override
  public Long run(Session session) {
    long place = Kernel.of(session).attempt(new Calls.Seek(fd.number(), offset, whence));
    if (Kernel.failed(place)) {
      throw Failures.of("lseek", place, Failures.about(fd, place));
    }
    return place;
  }

  @Override
  public String hint(Errno errno, Session session) {
    return errno == Errno.EINVAL
        ? "it would be before the start, or the last word is none of SEEK_SET and its like"
        : Placing.hint(errno, offset, null);
  }
}
