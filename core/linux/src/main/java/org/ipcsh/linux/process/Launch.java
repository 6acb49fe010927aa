package org.ipcsh.linux.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Bytes;

/**
 * A program that is to be started.
 *
 * @param program its file; a relative path is seen from {@code directory}
 * @param arguments what {@code main} gets, the program's name first
 * @param environment {@code NAME=value} each
 * @param directory where it starts
 * @param descriptors which of our descriptors it gets under which number; of 0, 1 and 2 those that
 *     are not given are {@code /dev/null}, and no others are inherited
 * @param group whose signals of the terminal it gets
 * @param stays whether it may outlive us; else it is killed when we end, however that happens
 */
public record Launch(
    Path program,
    List<Bytes> arguments,
    List<Bytes> environment,
    Path directory,
    Map<Integer, Integer> descriptors,
    Group group,
    boolean stays) {

  /** The process group it is in, setpgid(2). */
  public enum Group {
    /** Ours: Ctrl-C reaches it, and it may read the terminal. */
    OURS,
    /** Its own: what is typed at the terminal is not for it. */
    OWN,
    /** One in a session of its own, setsid(2): it has no terminal. */
    OWN_SESSION
  }
}
