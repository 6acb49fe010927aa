package org.ipcsh.msg;

import java.time.Instant;
import org.ipcsh.api.Detail;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Size;
import org.ipcsh.api.Uid;

/**
 * A queue in the list: what {@link QueueStat} says of it, and its owner's name.
 *
 * @param key what it was made with
 * @param id its identifier
 * @param owner the name of the user it belongs to, or the number of one without a name
 * @param mode its permissions
 * @param msg_cbytes bytes of all messages in it
 * @param msg_qnum how many messages are in it
 * @param msg_qbytes how many bytes, and how many messages, it holds
 * @param msg_lspid who last sent a message
 * @param msg_lrpid who last took one
 * @param msg_stime when a message was last sent, or null
 * @param msg_rtime when a message was last taken, or null
 * @param msg_ctime when it was made or last changed
 * @param uid its owner
 * @param gid its owner's group
 * @param cuid who made it
 * @param cgid and their group
 */
@SuppressWarnings("MemberName") // the kernel's names
public record QueueRow(
    Key key,
    int id,
    String owner,
    Mode mode,
    Size msg_cbytes,
    long msg_qnum,
    Size msg_qbytes,
    Pid msg_lspid,
    Pid msg_lrpid,
    @Detail Instant msg_stime,
    @Detail Instant msg_rtime,
    @Detail Instant msg_ctime,
    @Detail Uid uid,
    @Detail Gid gid,
    @Detail Uid cuid,
    @Detail Gid cgid) {
  static QueueRow of(QueueStat stat, String owner) {
    return new QueueRow(
        stat.key(),
        stat.id(),
        owner,
        stat.mode(),
        stat.msg_cbytes(),
        stat.msg_qnum(),
        stat.msg_qbytes(),
        stat.msg_lspid(),
        stat.msg_lrpid(),
        stat.msg_stime(),
        stat.msg_rtime(),
        stat.msg_ctime(),
        stat.uid(),
        stat.gid(),
        stat.cuid(),
        stat.cgid());
  }
}
