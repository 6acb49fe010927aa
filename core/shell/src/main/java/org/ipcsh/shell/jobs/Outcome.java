package org.ipcsh.shell.jobs;

import java.util.function.Function;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.linux.process.Signal;

/** What came of a job. */
sealed interface Outcome {
  /** In one word, for {@code jobs}. */
  String state();

  /** In a few words, for the prompt. */
  String told();

  /**
   * What {@code wait} gives.
   *
   * @param job what it is about, for errors
   * @throws ProblemException if there is no value
   */
  Object value(String job, Session session);

  /** A value; one from another process is made where it is taken. */
  record Value(Function<Session, Object> made) implements Outcome {
    @Override
    public String state() {
      return "done";
    }

    @Override
    public String told() {
      return "done";
    }

    @Override
    public Object value(String job, Session session) {
      return made.apply(session);
    }
  }

  /** A program's status, or that of {@code exit}. */
  record Exited(int status, boolean program) implements Outcome {
    @Override
    public String state() {
      return status == 0 ? "done" : "failed";
    }

    @Override
    public String told() {
      return status == 0 ? "done" : "exit status " + status;
    }

    @Override
    public Object value(String job, Session session) {
      if (!program && status != 0) {
        throw new Problem.ProgramFailed(job, status).thrown();
      }
      return program ? (Long) (long) status : null;
    }
  }

  /** An error that nothing in the job caught. */
  record Failed(ProblemException error) implements Outcome {
    @Override
    public String state() {
      return "failed";
    }

    @Override
    public String told() {
      return "failed: " + error.getMessage();
    }

    @Override
    public Object value(String job, Session session) {
      throw error;
    }
  }

  /** Ended by a signal; a program's status is then that which shells give. */
  record Killed(int signal, boolean program) implements Outcome {
    @Override
    public String state() {
      return "killed";
    }

    @Override
    public String told() {
      return "killed by " + Signal.name(signal);
    }

    @Override
    public Object value(String job, Session session) {
      if (program) {
        return (Long) (128L + signal);
      }
      throw new Problem.Refused("killed", job, "a job that came to its end", "one " + told())
          .thrown();
    }
  }
}
