package org.ipcsh.linux.sysv;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ObjIntConsumer;
import org.ipcsh.api.Session;

/**
 * The processes of the session's own IPC namespace, ipc_namespaces(7): to others the id of an
 * object says nothing. What belongs to other users can be looked into only with the right to trace
 * them.
 */
public final class IpcProcesses {
  private static final Path PROC = Path.of("/proc");

  private IpcProcesses() {}

  /**
   * Goes through all that may be looked into.
   *
   * @param look gets the folder of each, {@code /proc/PID}, and its id
   */
  public static void each(Session session, ObjIntConsumer<Path> look) {
    String namespace = namespace(PROC.resolve("self"));
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        session.checkpoint();
        if (namespace != null && namespace.equals(namespace(process))) {
          look.accept(process, Integer.parseInt(process.getFileName().toString()));
        }
      }
    } catch (IOException e) {
      return; // no /proc: then nobody knows
    }
  }

  private static String namespace(Path process) {
    try {
      return Files.readSymbolicLink(process.resolve("ns/ipc")).toString();
    } catch (IOException e) {
      return null; // it has ended, or is not ours to look at
    }
  }
}
