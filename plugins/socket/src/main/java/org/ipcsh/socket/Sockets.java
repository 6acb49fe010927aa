package org.ipcsh.socket;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ipcsh.api.Action;
import org.ipcsh.api.Command;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.socket.table.Holder;
import org.ipcsh.socket.table.ListedSocket;
import org.ipcsh.socket.table.SocketTable;

/** The sockets there are, proc(5). */
@Command(
    name = "sockets",
    man = "proc(5)",
    summary = "List the sockets there are, and who has them.",
    search = {"netstat", "ss", "lsof", "list", "ports", "listening"})
public record Sockets() implements Action<Rows<SocketRow>> {
  @Override
  public Rows<SocketRow> run(Session session) {
    return list();
  }

  static Rows<SocketRow> list() {
    List<ListedSocket> all = SocketTable.all();
    Map<Long, Holder> holders =
        Holder.of(all.stream().map(ListedSocket::inode).collect(Collectors.toSet()));
    return Rows.of(
        all.stream().map(each -> SocketRow.of(each, holders.get(each.inode()))).toList());
  }
}
