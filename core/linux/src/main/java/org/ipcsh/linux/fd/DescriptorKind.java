package org.ipcsh.linux.fd;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Numbers;

/**
 * Reads a descriptor that is not given as a handle: its number. That of the shell's own is taken
 * too, and refused where it is used: a command may have a use for it.
 */
public final class DescriptorKind implements Kind<Descriptor> {
  /** Makes one. */
  public DescriptorKind() {}

  @Override
  public Class<Descriptor> type() {
    return Descriptor.class;
  }

  @Override
  public String expects() {
    return "a descriptor: a handle or a number";
  }

  @Override
  public void check(String text) {
    number(text, expects());
  }

  @Override
  public Descriptor read(String text, Session session) {
    return of(number(text, expects()), session);
  }

  static int number(String text, String expects) {
    return (int) Numbers.read(text, expects, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** The session's own handle of that number, so that errors call it by its name. */
  public static Descriptor of(int number, Session session) {
    for (Handle handle : session.handles()) {
      if (handle instanceof Descriptor descriptor && descriptor.lastNumber() == number) {
        return descriptor;
      }
    }
    return Descriptor.passing(number);
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    List<Candidate> candidates = new ArrayList<>();
    for (int number : Inherited.all()) {
      candidates.add(new Candidate(Integer.toString(number), Inherited.file(number)));
    }
    return candidates;
  }
}
