package org.ipcsh.msg;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Size;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.sysv.IpcPerm;
import org.ipcsh.linux.sysv.IpcTime;

/**
 * What {@code IPC_STAT}, {@code MSG_STAT} and {@code MSG_STAT_ANY} tell of a queue, with the
 * kernel's own names.
 *
 * @param key what it was made with
 * @param id its identifier
 * @param uid its owner
 * @param gid its owner's group
 * @param cuid who made it
 * @param cgid and their group
 * @param mode its permissions
 * @param msg_stime when a message was last sent, or null
 * @param msg_rtime when a message was last taken, or null
 * @param msg_ctime when it was made or last changed
 * @param msg_cbytes bytes of all messages in it
 * @param msg_qnum how many messages are in it
 * @param msg_qbytes how many bytes, and how many messages, it holds
 * @param msg_lspid who last sent a message
 * @param msg_lrpid who last took one
 */
@SuppressWarnings("MemberName") // the kernel's names
public record QueueStat(
    Key key,
    int id,
    Uid uid,
    Gid gid,
    Uid cuid,
    Gid cgid,
    Mode mode,
    Instant msg_stime,
    Instant msg_rtime,
    Instant msg_ctime,
    Size msg_cbytes,
    long msg_qnum,
    Size msg_qbytes,
    Pid msg_lspid,
    Pid msg_lrpid) {
  static QueueStat of(int id, ByteBuffer struct) {
    IpcPerm perm = IpcPerm.of(struct);
    return new QueueStat(
        perm.key(),
        id,
        perm.uid(),
        perm.gid(),
        perm.cuid(),
        perm.cgid(),
        perm.mode(),
        IpcTime.of(struct, MsqidDs.STIME),
        IpcTime.of(struct, MsqidDs.RTIME),
        IpcTime.of(struct, MsqidDs.CTIME),
        new Size(MsqidDs.CBYTES.get(struct)),
        MsqidDs.QNUM.get(struct),
        new Size(MsqidDs.QBYTES.get(struct)),
        new Pid((int) MsqidDs.LSPID.get(struct)),
        new Pid((int) MsqidDs.LRPID.get(struct)));
  }
}
