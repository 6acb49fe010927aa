package org.ipcsh.io;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.file.FileStat;

/** fstat(2). */
@Command(
    name = "fstat",
    man = "fstat(2)",
    summary = "Tell all about an open file: type, mode, size, owner, times.",
    search = {"stat", "size", "inode", "mode"})
public record Fstat(@Arg("the descriptor") Descriptor fd) implements Action<FileStat> {
  @Override
  public FileStat run(Session session) {
    return FileStat.of(Kernel.of(session), fd.number(), fd.label());
  }
}
