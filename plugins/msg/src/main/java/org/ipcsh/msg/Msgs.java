package org.ipcsh.msg;

import org.ipcsh.api.Action;
import org.ipcsh.api.Command;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;

/** The queues there are: msgctl(2) with MSG_STAT_ANY, slot by slot. */
@Command(
    name = "msgs",
    man = "msgctl(2)",
    summary = "List the System V message queues there are.",
    search = {"ipcs", "lsipc", "queues", "list"})
public record Msgs() implements Action<Rows<QueueRow>> {
  @Override
  public Rows<QueueRow> run(Session session) {
    return Queues.list(session);
  }
}
