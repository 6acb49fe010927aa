package org.ipcsh.socket;

import org.ipcsh.api.Detail;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Uid;
import org.ipcsh.socket.table.Holder;
import org.ipcsh.socket.table.ListedSocket;

/**
 * A socket in the list.
 *
 * @param domain its domain
 * @param type its type
 * @param state {@code LISTEN}, {@code ESTABLISHED} and so on, {@code UNCONN} if neither
 * @param local its own address, or null
 * @param peer the other end's, or null
 * @param pid a process that has it, or null if none is to be seen
 * @param program what that process runs
 * @param uid whose it is, where the kernel tells
 * @param inode its number
 */
public record SocketRow(
    Numeric domain,
    Numeric type,
    String state,
    String local,
    String peer,
    Pid pid,
    String program,
    @Detail Uid uid,
    @Detail long inode) {
  static SocketRow of(ListedSocket socket, Holder holder) {
    return new SocketRow(
        socket.domain(),
        socket.type(),
        socket.state(),
        socket.local(),
        socket.peer(),
        holder == null ? null : holder.pid(),
        holder == null ? null : holder.program(),
        socket.uid(),
        socket.inode());
  }
}
