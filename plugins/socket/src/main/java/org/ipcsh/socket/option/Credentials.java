package org.ipcsh.socket.option;

import org.ipcsh.api.Gid;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Uid;

/**
 * Who somebody is: {@code struct ucred}, unix(7).
 *
 * @param pid the process
 * @param uid its user
 * @param gid its group
 */
public record Credentials(Pid pid, Uid uid, Gid gid) {}
