package org.ipcsh.io;

import java.util.List;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Mechanism;
import org.ipcsh.linux.fd.PollEvent;
import org.ipcsh.linux.file.FileType;
import org.ipcsh.linux.file.OpenFlag;
import org.pf4j.Extension;

/** Pipes, FIFOs and files. */
@Extension
public final class IoMechanism implements Mechanism {
  /** Made by the shell. */
  public IoMechanism() {}

  @Override
  public String name() {
    return "io";
  }

  @Override
  public String summary() {
    return "pipes, FIFOs, files and their locks; read, write and poll for all descriptors";
  }

  @Override
  public List<Class<?>> commands() {
    return List.of(
        Pipe.class,
        MkFifo.class,
        Unlink.class,
        Open.class,
        Fd.class,
        Read.class,
        Write.class,
        Pread.class,
        Pwrite.class,
        Lseek.class,
        Dup.class,
        Dup2.class,
        Fcntl.class,
        Flock.class,
        Ioctl.class,
        PollFds.class,
        Ftruncate.class,
        Fstat.class,
        Splice.class,
        Tee.class,
        Copy.class);
  }

  @Override
  public List<Kind<?>> kinds() {
    return List.of(new OffsetKind());
  }

  @Override
  public List<Class<? extends Constant>> constants() {
    return List.of(
        OpenFlag.class,
        FileType.class,
        Whence.class,
        PollEvent.class,
        FcntlCommand.class,
        FdFlag.class,
        LockType.class,
        FlockOperation.class,
        IoctlRequest.class,
        SpliceFlag.class,
        Seal.class);
  }
}
