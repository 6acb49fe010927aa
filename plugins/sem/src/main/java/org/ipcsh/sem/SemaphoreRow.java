package org.ipcsh.sem;

import java.util.List;
import org.ipcsh.api.Pid;

/**
 * One semaphore of a set, with the names of semop(2). What the set's mode does not allow to read is
 * null.
 *
 * @param num which one, from 0
 * @param semval its value
 * @param semncnt how many wait for it to grow
 * @param semzcnt how many wait for it to be 0
 * @param sempid who was the last to change it
 * @param semadj what is added when this session ends: what its calls with SEM_UNDO took or gave;
 *     null if somebody else has changed the set since, which can have ended that
 * @param waiting the processes that wait for it, of those we may look at
 */
public record SemaphoreRow(
    int num,
    Integer semval,
    Integer semncnt,
    Integer semzcnt,
    Pid sempid,
    Integer semadj,
    List<Pid> waiting) {}
