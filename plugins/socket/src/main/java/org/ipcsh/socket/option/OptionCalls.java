package org.ipcsh.socket.option;

import java.nio.ByteBuffer;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;
import org.ipcsh.socket.constant.Level;
import org.ipcsh.socket.constant.Symbol;

/** getsockopt(2) and setsockopt(2). */
public final class OptionCalls {
  /** What of libc this needs. */
  public interface Functions {
    /** See getsockopt(2). */
    int getsockopt(int fd, int level, int name, long value, long length);

    /** See getsockopt(2). */
    int setsockopt(int fd, int level, int name, long value, int length);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

  private OptionCalls() {}

  /** The binding, made when it is first needed. */
  public static Functions libc() {
    return Loaded.LIBC;
  }

  private static void showOption(Trace trace, int fd, int level, int name, boolean got) {
    trace.number(fd).symbol(Symbol.traced(level, "SOL_??", Level.values()));
    trace.symbol(Options.traced(level, name, got));
  }

  /**
   * getsockopt(2).
   *
   * @param memory holds the value at its start
   * @param at where the value is left
   * @param lengthAt where its length is, and is left: in the memory too
   * @param room the length that was asked for
   */
  public record Get(
      int fd, int level, int option, ByteBuffer memory, long at, long lengthAt, int room)
      implements NativeCall {
    @Override
    public String name() {
      return "getsockopt";
    }

    @Override
    public long make() {
      return libc().getsockopt(fd, level, option, at, lengthAt);
    }

    /** The length the kernel gave. */
    int length() {
      return memory.getInt((int) (lengthAt - at));
    }

    @Override
    public void show(Trace trace, long result) {
      showOption(trace, fd, level, option, true);
      int length = length();
      if (Kernel.failed(result) || length == 0) {
        trace.pointer(at);
      } else {
        Shape shape = Options.shape(level, option);
        OptionTrace.got(trace, shape, memory, Math.min(length, Math.max(room, 0)));
      }
      boolean same = Kernel.failed(result) || length == room;
      trace.symbol(same ? "[" + room + "]" : "[" + room + " => " + length + "]");
    }
  }

  /** setsockopt(2), of a value that begins at the start of the memory. */
  public record Set(int fd, int level, int option, ByteBuffer memory, long at, int length)
      implements NativeCall {
    @Override
    public String name() {
      return "setsockopt";
    }

    @Override
    public long make() {
      return libc().setsockopt(fd, level, option, at, length);
    }

    @Override
    public void show(Trace trace, long result) {
      showOption(trace, fd, level, option, false);
      OptionTrace.given(trace, level, option, memory, at, length);
      trace.number(length);
    }
  }
}
