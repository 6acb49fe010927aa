package org.ipcsh.linux.fd;

import java.nio.ByteBuffer;
import org.ipcsh.api.Constant;
import org.ipcsh.linux.FlagText;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Scratch;
import org.ipcsh.linux.Trace;

/** Waits for any of several descriptors, poll(2): what is waited for, and then what came of it. */
public final class Poll {
  static final Layout LAYOUT = new Layout("struct pollfd", 8);
  static final Layout.Field FD = LAYOUT.field("fd", 0, 4);
  static final Layout.Field EVENTS = LAYOUT.field("events", 4, 2);
  static final Layout.Field REVENTS = LAYOUT.field("revents", 6, 2);

  private static final int SHORT = 0xffff;
  private static final Constant[] NAMES = PollEvent.values();

  private final int count;
  private final Scratch memory = new Scratch();
  private final ByteBuffer structs;

  /** Makes one for so many descriptors, which {@link #set} must name. */
  public Poll(int count) {
    this.count = count;
    this.structs = memory.of(count * LAYOUT.size());
  }

  /** Says what to wait for; a negative descriptor is passed over. */
  public void set(int index, int fd, int events) {
    ByteBuffer struct = struct(index);
    FD.set(struct, fd);
    EVENTS.set(struct, events);
    REVENTS.set(struct, 0);
  }

  /** What the last call told of one. */
  public int revents(int index) {
    return (int) REVENTS.get(struct(index)) & SHORT;
  }

  /**
   * Waits.
   *
   * @param msec the most to wait, in milliseconds; negative for ever
   * @return of how many something is told, or the errno, negative; see {@link Kernel#failed}
   * @throws org.ipcsh.api.ProblemException if it is woken
   */
  public long call(Kernel kernel, int msec) {
    return kernel.attempt(new Call(this, msec, System.nanoTime() + msec * Call.NANOS));
  }

  private ByteBuffer struct(int index) {
    return LAYOUT.in(structs, index * LAYOUT.size());
  }

  private record Call(Poll poll, int msec, long until) implements NativeCall {
    private static final long NANOS = 1_000_000;

    /** strace shows no more. */
    private static final int SHOWN = 32;

    @Override
    public String name() {
      return "poll";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      return FdCalls.libc().poll(poll.memory.address(), poll.count, msec);
    }

    @Override
    public NativeCall again() {
      if (msec <= 0) {
        return this;
      }
      // Rounded up: it must not end before its time.
      long left = (until - System.nanoTime() + NANOS - 1) / NANOS;
      return new Call(poll, (int) Math.max(0, left), until);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.list();
      for (int i = 0; i < poll.count; i++) {
        if (i == SHOWN) {
          trace.more();
          break;
        }
        asked(trace, poll.struct(i));
      }
      trace.endList();
      trace.unsigned(poll.count).number(msec);
    }

    private static void asked(Trace trace, ByteBuffer struct) {
      int fd = (int) FD.get(struct);
      trace.struct().field("fd").number(fd);
      if (fd >= 0) {
        trace.field("events").flags((int) EVENTS.get(struct) & SHORT, "POLL???", NAMES);
      }
      trace.end();
    }

    @Override
    public void showResult(Trace trace, long result) {
      if (result == 0) {
        trace.symbol("0 (Timeout)");
        return;
      }
      StringBuilder text = new StringBuilder();
      int shown = 0;
      for (int i = 0; i < poll.count && shown <= SHOWN; i++) {
        int revents = poll.revents(i);
        if (revents != 0) {
          shown++;
          text.append(text.isEmpty() ? "[" : ", ");
          text.append(shown > SHOWN ? "..." : told(poll.struct(i), revents));
        }
      }
      trace.symbol(result + " (" + text + "])");
    }

    private static String told(ByteBuffer struct, int revents) {
      String names = FlagText.join(revents, NAMES);
      return "{fd=" + FD.get(struct) + ", revents=" + names + "}";
    }
  }
}
