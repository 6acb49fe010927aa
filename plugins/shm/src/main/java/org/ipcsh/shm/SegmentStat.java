package org.ipcsh.shm;

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
 * What {@code IPC_STAT}, {@code SHM_STAT} and {@code SHM_STAT_ANY} tell of a segment, with the
 * kernel's own names.
 *
 * @param key what it was made with; 0 from when it was removed
 * @param id its identifier
 * @param uid its owner
 * @param gid its owner's group
 * @param cuid who made it
 * @param cgid and their group
 * @param mode its permissions
 * @param status {@code SHM_DEST}, {@code SHM_LOCKED}, both joined by {@code |}, or null
 * @param shm_segsz bytes it has
 * @param shm_atime when it was last attached, or null
 * @param shm_dtime when it was last detached, or null
 * @param shm_ctime when it was made or last changed
 * @param shm_cpid who made it
 * @param shm_lpid who last attached or detached it; 0 for nobody yet
 * @param shm_nattch how often it is attached
 */
@SuppressWarnings("MemberName") // the kernel's names
public record SegmentStat(
    Key key,
    int id,
    Uid uid,
    Gid gid,
    Uid cuid,
    Gid cgid,
    Mode mode,
    String status,
    Size shm_segsz,
    Instant shm_atime,
    Instant shm_dtime,
    Instant shm_ctime,
    Pid shm_cpid,
    Pid shm_lpid,
    long shm_nattch) {
  private static final int PERMISSIONS = 0777;

  static SegmentStat of(int id, ByteBuffer struct) {
    IpcPerm perm = IpcPerm.of(struct);
    return new SegmentStat(
        perm.key(),
        id,
        perm.uid(),
        perm.gid(),
        perm.cuid(),
        perm.cgid(),
        new Mode(perm.mode().number() & PERMISSIONS),
        ShmStatus.of(perm.mode().number()),
        new Size(ShmidDs.SEGSZ.get(struct)),
        IpcTime.of(struct, ShmidDs.ATIME),
        IpcTime.of(struct, ShmidDs.DTIME),
        IpcTime.of(struct, ShmidDs.CTIME),
        new Pid((int) ShmidDs.CPID.get(struct)),
        new Pid((int) ShmidDs.LPID.get(struct)),
        ShmidDs.NATTCH.get(struct));
  }
}
