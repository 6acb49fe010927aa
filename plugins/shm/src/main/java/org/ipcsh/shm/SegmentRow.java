package org.ipcsh.shm;

import java.time.Instant;
import java.util.List;
import org.ipcsh.api.Detail;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Size;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.sysv.ListedIpc;

/**
 * A segment in the list: what {@link SegmentStat} says of it, its owner's name, and what {@code
 * /proc} adds.
 *
 * @param key what it was made with; 0 from when it was removed
 * @param id its identifier
 * @param owner the name of the user it belongs to, or the number of one without a name
 * @param mode its permissions
 * @param shm_segsz bytes it has
 * @param rss bytes of it that are in memory; null if {@code /proc} does not tell
 * @param swap bytes of it that are in swap; null if {@code /proc} does not tell
 * @param shm_nattch how often it is attached
 * @param status {@code SHM_DEST}, {@code SHM_LOCKED}, both joined by {@code |}, or null
 * @param attached the processes that have it attached, of those we may look at
 * @param shm_cpid who made it
 * @param shm_lpid who last attached or detached it; 0 for nobody yet
 * @param shm_atime when it was last attached, or null
 * @param shm_dtime when it was last detached, or null
 * @param shm_ctime when it was made or last changed
 * @param uid its owner
 * @param gid its owner's group
 * @param cuid who made it
 * @param cgid and their group
 */
@SuppressWarnings("MemberName") // the kernel's names
public record SegmentRow(
    Key key,
    int id,
    String owner,
    Mode mode,
    Size shm_segsz,
    Size rss,
    Size swap,
    long shm_nattch,
    String status,
    List<Pid> attached,
    @Detail Pid shm_cpid,
    @Detail Pid shm_lpid,
    @Detail Instant shm_atime,
    @Detail Instant shm_dtime,
    @Detail Instant shm_ctime,
    @Detail Uid uid,
    @Detail Gid gid,
    @Detail Uid cuid,
    @Detail Gid cgid) {
  static SegmentRow of(SegmentStat stat, String owner, ListedIpc listed, List<Pid> attached) {
    return new SegmentRow(
        stat.key(),
        stat.id(),
        owner,
        stat.mode(),
        stat.shm_segsz(),
        listed == null ? null : new Size(listed.number("rss")),
        listed == null ? null : new Size(listed.number("swap")),
        stat.shm_nattch(),
        stat.status(),
        attached,
        stat.shm_cpid(),
        stat.shm_lpid(),
        stat.shm_atime(),
        stat.shm_dtime(),
        stat.shm_ctime(),
        stat.uid(),
        stat.gid(),
        stat.cuid(),
        stat.cgid());
  }
}
