package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Block;
import org.ipcsh.api.Command;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.Values;

/** An error that must happen. */
@Command(
    name = "fails",
    summary = "Run a block that must fail with this errno or code.",
    search = {"assert", "expect", "error", "raises", "throws"})
public record Fails(@Arg("an errno or a code") Expected with, @Arg("what must fail") Block body)
    implements Action<Void> {
  @Override
  public Void run(Session session) {
    try {
      Values.drain(body.call(), session);
    } catch (ProblemException e) {
      if (with.is(e.problem())) {
        return null;
      }
      // Nobody asked for these: a signal, or the time limit of somebody further out.
      if (e.problem() instanceof Problem.Interrupted || e.problem() instanceof Problem.TimedOut) {
        throw e;
      }
      throw new Problem.AssertionFailed("fails " + with, e.getMessage()).thrown();
    }
    throw new Problem.AssertionFailed("fails " + with, "it did not fail").thrown();
  }
}
