package org.ipcsh.shell.registry;

import org.ipcsh.api.Action;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Signature;

/** The call of a record, which is asked for a hint if a call of the kernel's fails. */
record RecordCall(Action<?> action) implements Signature.Call {
  @Override
  public Object run(Session session) {
    try {
      return action.run(session);
    } catch (ProblemException e) {
      throw e.problem() instanceof Problem.CallFailed failed && e.call() == null
          ? e.hint(hint(failed.errno(), session))
          : e;
    }
  }

  /** A hint is only a help: whatever goes wrong while it is looked for must not hide the error. */
  private String hint(Errno errno, Session session) {
    try {
      return action.hint(errno, session);
    } catch (RuntimeException e) {
      return null;
    }
  }
}
