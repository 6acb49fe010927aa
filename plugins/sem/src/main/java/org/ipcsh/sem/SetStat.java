package org.ipcsh.sem;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.sysv.IpcPerm;
import org.ipcsh.linux.sysv.IpcTime;

/**
 * What {@code IPC_STAT}, {@code SEM_STAT} and {@code SEM_STAT_ANY} tell of a set, with the kernel's
 * own names.
 *
 * @param key what it was made with
 * @param id its identifier
 * @param uid its owner
 * @param gid its owner's group
 * @param cuid who made it
 * @param cgid and their group
 * @param mode its permissions
 * @param sem_otime when a semop was last made, or null
 * @param sem_ctime when it was made or last changed, also by SETVAL and SETALL
 * @param sem_nsems how many semaphores it has
 */
@SuppressWarnings("MemberName") // the kernel's names
public record SetStat(
    Key key,
    int id,
    Uid uid,
    Gid gid,
    Uid cuid,
    Gid cgid,
    Mode mode,
    Instant sem_otime,
    Instant sem_ctime,
    long sem_nsems) {
  static SetStat of(int id, ByteBuffer struct) {
    IpcPerm perm = IpcPerm.of(struct);
    return new SetStat(
        perm.key(),
        id,
        perm.uid(),
        perm.gid(),
        perm.cuid(),
        perm.cgid(),
        perm.mode(),
        IpcTime.of(struct, SemidDs.OTIME),
        IpcTime.of(struct, SemidDs.CTIME),
        SemidDs.NSEMS.get(struct));
  }
}
