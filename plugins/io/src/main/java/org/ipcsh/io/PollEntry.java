package org.ipcsh.io;

import org.ipcsh.api.Arg;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Joined;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.fd.PollEvent;

/**
 * {@code struct pollfd}: what to wait for, {@code $p.read:POLLIN}.
 *
 * @param fd the descriptor; a negative number is passed over
 * @param events what to wait for besides errors and the end
 */
@Joined
public record PollEntry(
    @Arg("the descriptor") Descriptor fd,
    @Arg(value = "POLLIN, POLLOUT and others", otherwise = "POLLIN") @Flags(PollEvent.class)
        int events) {}
