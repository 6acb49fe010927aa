package org.ipcsh.shell.jobs;

import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Numbers;

/**
 * Whom a signal is for.
 *
 * @param job a job, or null
 * @param pid where there is no job: a process, or as kill(2) has it a group
 */
public record KillTarget(Job job, int pid) {
  /** Reads a pid or a job. */
  static final class TargetKind implements Kind<KillTarget> {
    private static final JobRef.JobKind JOBS = new JobRef.JobKind();

    @Override
    public Class<KillTarget> type() {
      return KillTarget.class;
    }

    @Override
    public String expects() {
      return "a pid, or a job such as $j";
    }

    @Override
    public KillTarget read(String text, Session session) {
      if (Numbers.looksLike(text)) {
        long pid = Numbers.read(text, expects(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        return new KillTarget(null, (int) pid);
      }
      try {
        return new KillTarget(JOBS.read(text, session).job(), 0);
      } catch (ProblemException e) {
        boolean named = e.problem() instanceof Problem.NoSuchHandle;
        throw named ? e : new Problem.BadValue("", expects(), text).thrown();
      }
    }

    @Override
    public List<Candidate> complete(Session session, Bound bound, String prefix) {
      return JOBS.complete(session, bound, prefix);
    }
  }
}
