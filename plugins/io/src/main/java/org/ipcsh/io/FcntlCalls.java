package org.ipcsh.io;

import java.nio.ByteBuffer;
import org.ipcsh.api.Constant;
import org.ipcsh.linux.FlagText;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.Trace;
import org.ipcsh.linux.file.OpenFlagTrace;

/** fcntl(2), whose argument is nothing, a number or a {@code struct flock}. */
final class FcntlCalls {
  static final Layout FLOCK = new Layout("struct flock", 32);
  static final Layout.Field TYPE = FLOCK.field("l_type", 0, 2);
  static final Layout.Field WHENCE = FLOCK.field("l_whence", 2, 2);
  static final Layout.Field START = FLOCK.field("l_start", 8, 8);
  static final Layout.Field LEN = FLOCK.field("l_len", 16, 8);
  static final Layout.Field PID = FLOCK.field("l_pid", 24, 4);

  private static final long UNSIGNED = 0xffff_ffffL;
  private static final Constant[] FD_FLAGS = FdFlag.values();
  private static final Constant[] SEALS = Seal.values();

  private FcntlCalls() {}

  /** With no argument. */
  record Get(int fd, FcntlCommand command) implements NativeCall {
    @Override
    public String name() {
      return "fcntl";
    }

    @Override
    public long make() {
      return IoCalls.libc().fcntl(fd, (int) command.number(), 0);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).symbol(command.name());
    }

    @Override
    public void showResult(Trace trace, long result) {
      String number = result == 0 ? "0" : "0x" + Long.toHexString(result);
      switch (command) {
        case F_GETFL -> trace.symbol(number + " (flags " + OpenFlagTrace.show((int) result) + ")");
        case F_GETFD ->
            trace.symbol(result == 0 ? number : named(number, "flags", result, FD_FLAGS));
        case F_GET_SEALS ->
            trace.symbol(result == 0 ? number : named(number, "seals", result, SEALS));
        default -> trace.number(result);
      }
    }

    private static String named(String number, String what, long bits, Constant... table) {
      return number + " (" + what + " " + FlagText.join(bits, table) + ")";
    }
  }

  /** With a number. */
  record Set(int fd, FcntlCommand command, int argument) implements NativeCall {
    @Override
    public String name() {
      return "fcntl";
    }

    @Override
    public long make() {
      return IoCalls.libc().fcntl(fd, (int) command.number(), argument & UNSIGNED);
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).symbol(command.name());
      switch (command) {
        case F_SETFL -> trace.symbol(OpenFlagTrace.show(argument));
        case F_SETFD -> trace.flags(argument, "FD_???", FD_FLAGS);
        case F_ADD_SEALS -> trace.flags(argument, "F_SEAL_???", SEALS);
        default -> trace.unsigned(argument & UNSIGNED);
      }
    }
  }

  /** With a lock, in memory from its start. */
  record Lock(int fd, FcntlCommand command, ByteBuffer flock, long address) implements NativeCall {
    @Override
    public String name() {
      return "fcntl";
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public long make() {
      return IoCalls.libc().fcntl(fd, (int) command.number(), address);
    }

    private boolean asks() {
      return command == FcntlCommand.F_GETLK || command == FcntlCommand.F_OFD_GETLK;
    }

    @Override
    public void show(Trace trace, long result) {
      trace.number(fd).symbol(command.name());
      if (asks() && Kernel.failed(result)) {
        trace.pointer(address);
        return;
      }
      int type = (int) TYPE.get(flock) & 0xffff;
      int whence = (int) WHENCE.get(flock) & 0xffff;
      trace.struct().field("l_type").symbol(Shown.one(type, "F_???", LockType.values()));
      trace.field("l_whence").symbol(Shown.one(whence, "SEEK_???", Whence.values()));
      trace.field("l_start").number(START.get(flock)).field("l_len").number(LEN.get(flock));
      if (asks()) {
        trace.field("l_pid").number(PID.get(flock));
      }
      trace.end();
    }
  }
}
