package org.ipcsh.sem;

import java.time.Instant;
import org.ipcsh.api.Detail;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Uid;

/**
 * A set in the list: what {@link SetStat} says of it, and its owner's name.
 *
 * @param key what it was made with
 * @param id its identifier
 * @param owner the name of the user it belongs to, or the number of one without a name
 * @param mode its permissions
 * @param sem_nsems how many semaphores it has
 * @param sem_otime when a semop was last made, or null
 * @param sem_ctime when it was made or last changed
 * @param uid its owner
 * @param gid its owner's group
 * @param cuid who made it
 * @param cgid and their group
 */
@SuppressWarnings("MemberName") // the kernel's names
public record SetRow(
    Key key,
    int id,
    String owner,
    Mode mode,
    long sem_nsems,
    @Detail Instant sem_otime,
    @Detail Instant sem_ctime,
    @Detail Uid uid,
    @Detail Gid gid,
    @Detail Uid cuid,
    @Detail Gid cgid) {
  static SetRow of(SetStat stat, String owner) {
    return new SetRow(
        stat.key(),
        stat.id(),
        owner,
        stat.mode(),
        stat.sem_nsems(),
        stat.sem_otime(),
        stat.sem_ctime(),
        stat.uid(),
        stat.gid(),
        stat.cuid(),
        stat.cgid());
  }
}
