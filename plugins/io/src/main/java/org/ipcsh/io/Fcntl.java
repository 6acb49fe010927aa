package org.ipcsh.io;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Named;
import org.ipcsh.api.Session;
import org.ipcsh.api.Size;
import org.ipcsh.api.Word;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.DescriptorLimits;
import org.ipcsh.linux.file.OpenFlag;

/** fcntl(2). */
@Command(
    name = "fcntl",
    man = "fcntl(2)",
    summary = "Look at a descriptor, change it, copy it, or lock parts of its file.",
    search = {"lock", "nonblocking", "cloexec", "pipe size", "record lock", "seal"},
    blocks = true)
public sealed interface Fcntl<R> extends Action<R> {
  /** The descriptor. */
  Descriptor fd();

  @Override
  default String hint(Errno errno, Session session) {
    return errno == Errno.EBADF ? "it is not open, or O_PATH allows too little" : null;
  }

  /** What it was opened with, or its own flags, or its seals. */
  record GetFlags(
      @Arg("the descriptor") Descriptor fd, @Word({"F_GETFL", "F_GETFD", "F_GET_SEALS"}) String cmd)
      implements Fcntl<Named> {
    @Override
    public Named run(Session session) {
      return Controls.flags(session, fd, FcntlCommand.valueOf(cmd));
    }

    @Override
    public String hint(Errno errno, Session session) {
      return errno == Errno.EINVAL ? "only what memfd_create made has seals" : null;
    }
  }

  /** Changes what it was opened with. */
  record SetStatus(
      @Arg("the descriptor") Descriptor fd,
      @Word("F_SETFL") String cmd,
      @Arg("all of O_APPEND, O_ASYNC, O_DIRECT, O_NOATIME, O_NONBLOCK that are to be set")
          @Flags(OpenFlag.class)
          int flags)
      implements Fcntl<Void> {
    @Override
    public Void run(Session session) {
      return Controls.set(session, fd, FcntlCommand.F_SETFL, flags);
    }

    @Override
    public String hint(Errno errno, Session session) {
      return errno == Errno.EINVAL ? "what it is open on does not know O_DIRECT" : null;
    }
  }

  /** Changes its own flags. */
  record SetDescriptor(
      @Arg("the descriptor") Descriptor fd,
      @Word("F_SETFD") String cmd,
      @Arg("FD_CLOEXEC or 0") @Flags(FdFlag.class) int flags)
      implements Fcntl<Void> {
    @Override
    public Void run(Session session) {
      return Controls.set(session, fd, FcntlCommand.F_SETFD, flags);
    }
  }

  /** How many bytes a pipe holds. */
  record GetPipeSize(@Arg("the pipe") Descriptor fd, @Word("F_GETPIPE_SZ") String cmd)
      implements Fcntl<Size> {
    @Override
    public Size run(Session session) {
      return new Size(Controls.get(session, fd, FcntlCommand.F_GETPIPE_SZ));
    }

    @Override
    public String hint(Errno errno, Session session) {
      return Controls.pipeHint(errno);
    }
  }

  /** Changes how many bytes a pipe holds, and tells how many it holds then. */
  record SetPipeSize(
      @Arg("the pipe") Descriptor fd,
      @Word("F_SETPIPE_SZ") String cmd,
      @Arg("bytes; the kernel may take more") int size)
      implements Fcntl<Size> {
    @Override
    public Size run(Session session) {
      return new Size(Controls.change(session, fd, FcntlCommand.F_SETPIPE_SZ, size));
    }

    @Override
    public String hint(Errno errno, Session session) {
      return Controls.pipeHint(errno);
    }
  }

  /** Seals a memfd. */
  record AddSeals(
      @Arg("what memfd_create made") Descriptor fd,
      @Word("F_ADD_SEALS") String cmd,
      @Arg("F_SEAL_WRITE and others") @Flags(Seal.class) int seals)
      implements Fcntl<Void> {
    @Override
    public Void run(Session session) {
      return Controls.set(session, fd, FcntlCommand.F_ADD_SEALS, seals);
    }

    @Override
    public String hint(Errno errno, Session session) {
      return switch (errno) {
        case EPERM ->
            "it was made without MFD_ALLOW_SEALING, is sealed with F_SEAL_SEAL, or is not"
                + " open for writing";
        case EBUSY -> "a mapping that can be written stands against F_SEAL_WRITE";
        case EINVAL -> "only what memfd_create made has seals";
        default -> null;
      };
    }
  }

  /** Copies it to the lowest free number that is not below one. */
  record Duplicate(
      @Arg("the descriptor") Descriptor fd,
      @Word({"F_DUPFD", "F_DUPFD_CLOEXEC"}) String cmd,
      @Arg("the lowest number it may have") int lowest)
      implements Fcntl<Descriptor> {
    @Override
    public Descriptor run(Session session) {
      int copy = Controls.change(session, fd, FcntlCommand.valueOf(cmd), lowest);
      return session.adopt(fd.copy(copy));
    }

    @Override
    public String hint(Errno errno, Session session) {
      return errno == Errno.EINVAL
          ? "the number must be from 0 up to what ulimit -n allows"
          : DescriptorLimits.hint(errno);
    }
  }

  /** Locks or unlocks a part of the file. */
  record Lock(
      @Arg("the file") Descriptor fd,
      @Word({"F_SETLK", "F_SETLKW", "F_OFD_SETLK", "F_OFD_SETLKW"}) String cmd,
      @Arg("l_type=F_WRLCK and where") LockRequest lock)
      implements Fcntl<Void> {
    @Override
    public Void run(Session session) {
      Controls.lock(session, fd, FcntlCommand.valueOf(cmd), lock);
      return null;
    }

    @Override
    public String hint(Errno errno, Session session) {
      return Controls.lockHint(errno, cmd);
    }
  }

  /** Who would stand in the way of a lock. */
  record Test(
      @Arg("the file") Descriptor fd,
      @Word({"F_GETLK", "F_OFD_GETLK"}) String cmd,
      @Arg("l_type=F_WRLCK and where") LockRequest lock)
      implements Fcntl<RecordLock> {
    @Override
    public RecordLock run(Session session) {
      return Controls.lock(session, fd, FcntlCommand.valueOf(cmd), lock);
    }

    @Override
    public String hint(Errno errno, Session session) {
      return Controls.lockHint(errno, cmd);
    }
  }
}
