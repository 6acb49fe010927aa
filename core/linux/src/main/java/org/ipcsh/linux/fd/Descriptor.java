package org.ipcsh.linux.fd;

import org.ipcsh.api.Errno;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Passing;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;

/**
 * A descriptor: the end of a pipe, a file, a socket, whatever a call numbers so. It is closed with
 * its handle, close(2). A mechanism that knows more of its own extends this, or tells its family
 * and what is known of it.
 */
public class Descriptor extends Handle {
  private final int number;
  private final boolean named;
  private final boolean owned;
  private volatile Row details;

  /**
   * One that a call has just given, for the session to adopt.
   *
   * @param family what stands before the {@code #} of its name: {@code pipe}, {@code file}
   * @param number the descriptor
   */
  public Descriptor(String family, int number) {
    this(family, number, Row.of());
  }

  /**
   * The same, of which more is known.
   *
   * @param details what {@link #facts} has besides the number
   */
  public Descriptor(String family, int number, Row details) {
    this(family, number, details, true, true);
  }

  private Descriptor(String family, int number, Row details, boolean named, boolean owned) {
    super(family);
    this.number = number;
    this.details = details;
    this.named = named;
    this.owned = owned;
  }

  /** What stands for a descriptor that was given by its number: no session knows it. */
  static Descriptor passing(int number) {
    return new Descriptor("fd", number, Row.of(), false, true);
  }

  /**
   * One of the shell's own, for a session to adopt: closing the handle leaves it open, since the
   * shell cannot do without.
   */
  public static Descriptor borrowed(String family, int number, Row details) {
    return new Descriptor(family, number, details, true, false);
  }

  /**
   * The number, for a call.
   *
   * @throws ProblemException if the handle is closed, or the number was given as such and is that
   *     of a descriptor the shell itself works with
   */
  public final int number() {
    open();
    return usable();
  }

  private int usable() {
    if (!free()) {
      String is = number + ", which the shell itself uses; fd " + number + " --force lends it";
      throw new Problem.Refused("own-descriptor", "a descriptor", "a handle's or inherited", is)
          .thrown();
    }
    return number;
  }

  /** Whether its number is one that a person may use: a handle's, inherited, or not open. */
  public final boolean free() {
    return named || !Inherited.isOurs(number);
  }

  /** The number, also of a closed one or of one of the shell's own. */
  public final int lastNumber() {
    return number;
  }

  /** Whether a session has adopted it. */
  public final boolean named() {
    return named;
  }

  /** How errors call it: {@code pipe#1}, or {@code descriptor 7} for one without a handle. */
  public final String label() {
    return named ? toString() : "descriptor " + number;
  }

  /** What stands for a copy of it, dup(2), for a session to adopt. */
  public Descriptor copy(int newNumber) {
    return new Descriptor(family(), newNumber, details);
  }

  /** What is known of it besides the number. */
  public final Row details() {
    return details;
  }

  /** Says what it is open on from here on: dup2(2) can put another file under its number. */
  public final void became(Row nowDetails) {
    details = nowDetails;
  }

  @Override
  protected void release(Session session) {
    if (!owned) {
      return;
    }
    long result = Kernel.of(session).attempt(new CloseCall(usable()));
    // Linux has closed it also where it says EINTR; trying again could hit another one.
    if (Kernel.failed(result) && Kernel.errno(result) != Errno.EINTR) {
      Errno errno = Kernel.errno(result);
      throw new Problem.CallFailed("close", errno, label() + ": " + errno.help()).thrown();
    }
  }

  @Override
  public Row facts() {
    Row facts = Row.of("fd", (long) number);
    for (String name : details.names()) {
      facts = facts.with(name, details.get(name));
    }
    return facts;
  }

  @Override
  public Passing passing() {
    return new Passing.ByDescriptor(number, "io:fd " + number);
  }
}
