package org.ipcsh.shell.jobs;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.shell.Shell;

/**
 * A job as an argument: also one that has ended, which as a handle is closed.
 *
 * @param job which
 */
public record JobRef(Job job) {
  @Override
  public String toString() {
    return job.toString();
  }

  /** Reads {@code job#1}, or the name of a peer. */
  static final class JobKind implements Kind<JobRef> {
    @Override
    public Class<JobRef> type() {
      return JobRef.class;
    }

    @Override
    public String expects() {
      return "a job such as $j or job#1, or the name of a peer";
    }

    @Override
    public JobRef read(String text, Session session) {
      Job job = session.part(Shell.class).jobs().named(text);
      if (job == null) {
        if (text.startsWith("job#")) {
          throw new Problem.NoSuchHandle(text).thrown();
        }
        throw new Problem.BadValue("", expects(), text.isEmpty() ? "empty" : text).thrown();
      }
      return new JobRef(job);
    }

    @Override
    public List<Candidate> complete(Session session, Bound bound, String prefix) {
      List<Candidate> found = new ArrayList<>();
      for (Job job : session.part(Shell.class).jobs().open()) {
        String about = job.kind() + ", " + job.state() + ": " + job.what();
        for (String name : job.name() == null ? List.of(job.toString()) : names(job)) {
          if (name.startsWith(prefix)) {
            found.add(new Candidate(name, about));
          }
        }
      }
      return found;
    }

    private static List<String> names(Job job) {
      return List.of(job.name(), job.toString());
    }
  }
}
