package org.ipcsh.shell.words;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;

/**
 * An error that is expected.
 *
 * @param errno the errno of a system call; null if it is known by its code
 * @param code the code of a problem; null if it is an errno
 */
public record Expected(Errno errno, String code) {
  boolean is(Problem problem) {
    return errno == null
        ? problem.code().equals(code)
        : problem instanceof Problem.CallFailed failed && failed.errno() == errno;
  }

  @Override
  public String toString() {
    return errno == null ? code : errno.name();
  }

  /** Reads {@code EAGAIN} or {@code timed-out}. */
  static final class ExpectedKind implements Kind<Expected> {
    @Override
    public Class<Expected> type() {
      return Expected.class;
    }

    @Override
    public String expects() {
      return "an errno such as EAGAIN or a code such as timed-out";
    }

    @Override
    public boolean pure() {
      return true;
    }

    @Override
    public Expected read(String text, Session session) {
      Errno errno = Errno.named(text);
      if (errno == null && !text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
        throw new Problem.BadValue("", expects(), text.isEmpty() ? "empty" : text).thrown();
      }
      return new Expected(errno, errno == null ? text : null);
    }

    @Override
    public List<Candidate> complete(Session session, Bound bound, String prefix) {
      List<Candidate> found = new ArrayList<>();
      for (Errno errno : Errno.values()) {
        if (errno != Errno.EUNKNOWN && errno.name().startsWith(prefix)) {
          found.add(new Candidate(errno.name(), errno.help()));
        }
      }
      return found;
    }
  }
}
