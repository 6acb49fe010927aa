package org.ipcsh.sem;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcErrors;
import org.ipcsh.linux.sysv.IpcSlots;
import org.ipcsh.linux.sysv.PermChange;
import org.ipcsh.linux.user.Names;

/** What semctl(2) can do, apart from how it is asked for. */
final class Sets {
  /** No set that is not listed can have more, for a semaphore's number has 16 bits. */
  private static final int MOST = 0x10000;

  private static final int UNSIGNED_SHORT = 0xffff;

  private final Session session;
  private final Kernel kernel;

  Sets(Session session) {
    this.session = session;
    this.kernel = Kernel.of(session);
  }

  /** {@code GETVAL}, {@code GETPID}, {@code GETNCNT} and {@code GETZCNT}. */
  int get(SemaphoreSet set, int num, SemCommand command) {
    return (int) must(set, Calls.Control.of(set.id(), num, command));
  }

  /** The same; null if it may not be read or is gone. */
  Integer look(SemaphoreSet set, int num, SemCommand command) {
    long result = kernel.attempt(Calls.Control.of(set.id(), num, command));
    return Kernel.failed(result) ? null : (Integer) (int) result;
  }

  void set(SemaphoreSet set, int num, int value) {
    Adjustments.of(session).changing(set.lastId());
    long argument = value & 0xffff_ffffL;
    must(set, new Calls.Control(set.id(), num, SemCommand.SETVAL, argument, null), value);
    Adjustments.of(session).set(set.lastId(), num);
  }

  List<Integer> all(SemaphoreSet set, int num) {
    int size = (int) set.size().orElse(MOST);
    ByteBuffer values = kernel.scratch().of(size * Short.BYTES);
    must(set, control(set.id(), num, SemCommand.GETALL, null));
    List<Integer> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      all.add(values.getShort() & UNSIGNED_SHORT);
    }
    return all;
  }

  void all(SemaphoreSet set, int num, List<Integer> given) {
    int wrong = 0;
    for (int value : given) {
      if (value < 0 || value > UNSIGNED_SHORT) {
        throw new Problem.OutOfRange("a value", "0", UNSIGNED_SHORT + "", value + "").thrown();
      }
      wrong = Math.max(wrong, value);
    }
    // The kernel takes as many as the set has, wherever those of the caller end.
    long size = set.size().orElse(given.size());
    if (given.size() != size) {
      String mustBe = size + " numbers, one for each semaphore of " + set.name();
      String is = given.size() == 1 ? "1 number" : given.size() + " numbers";
      throw new Problem.BadValue("what SETALL sets", mustBe, is).thrown();
    }
    ByteBuffer values = kernel.scratch().of(MOST * Short.BYTES);
    given.forEach(value -> values.putShort((short) (int) value));
    must(set, control(set.id(), num, SemCommand.SETALL, null), wrong);
    Adjustments.of(session).set(set.lastId());
  }

  SetStat stat(SemaphoreSet set, int num) {
    int id = set.id();
    ByteBuffer struct = struct();
    must(set, control(id, num, IpcCommand.IPC_STAT, struct));
    return SetStat.of(id, struct);
  }

  /** Reads, changes and writes back, as C programs do; what is all given need not be read. */
  void change(SemaphoreSet set, int num, PermChange change) {
    Adjustments.of(session).changing(set.lastId());
    ByteBuffer struct = struct();
    if (!change.complete()) {
      must(set, control(set.id(), num, IpcCommand.IPC_STAT, struct));
    }
    change.writeTo(struct);
    must(set, control(set.id(), num, IpcCommand.IPC_SET, struct));
    Adjustments.of(session).changed(set.lastId());
  }

  void remove(SemaphoreSet set, int num) {
    must(set, Calls.Control.of(set.id(), num, IpcCommand.IPC_RMID));
    Adjustments.of(session).set(set.lastId());
    set.gone(session);
  }

  SemInfo info(int id, int num, Constant command) {
    ByteBuffer struct = kernel.scratch().of(SemInfo.LAYOUT.size());
    return SemInfo.of((int) kernel.call(control(id, num, command, struct)), struct);
  }

  /** Looks at a slot of the kernel's table; the call itself gives the set's id. */
  SetStat slot(int index, int num, Constant command) {
    ByteBuffer struct = struct();
    return SetStat.of((int) kernel.call(control(index, num, command, struct)), struct);
  }

  /** All sets there are, in the order of the kernel's table, read one after the other. */
  static IpcSlots<SetRow> list(Session session) {
    Sets sets = new Sets(session);
    Names names = new Names();
    int highest = sets.info(0, 0, SemCommand.SEM_INFO).highest();
    return new IpcSlots<>(session, highest) {
      @Override
      protected SetRow look(int slot) {
        SetStat stat = sets.slot(slot, 0, SemCommand.SEM_STAT_ANY);
        return SetRow.of(stat, names.of(stat.uid()));
      }
    };
  }

  private ByteBuffer struct() {
    return kernel.scratch().of(SemidDs.LAYOUT.size());
  }

  /** One whose argument lies in the scratch memory. */
  private Calls.Control control(int id, int num, Constant command, ByteBuffer struct) {
    return new Calls.Control(id, num, command, kernel.scratch().address(), struct);
  }

  private long must(SemaphoreSet set, Calls.Control call) {
    return must(set, call, 0);
  }

  /** {@code value} is the one that would be out of range. */
  private long must(SemaphoreSet set, Calls.Control call, int value) {
    long result = kernel.attempt(call);
    if (Kernel.failed(result)) {
      Errno errno = Kernel.errno(result);
      throw new Problem.CallFailed("semctl", errno, detail(errno, set, call, value)).thrown();
    }
    return result;
  }

  private static String detail(Errno errno, SemaphoreSet set, Calls.Control call, int value) {
    boolean sets = call.command() == SemCommand.SETVAL || call.command() == SemCommand.SETALL;
    boolean one = call.command() != SemCommand.SETALL && call.command() != SemCommand.GETALL;
    if (errno == Errno.EINVAL && one && call.command() instanceof SemCommand) {
      String missing = set.missing(call.number());
      if (missing != null) {
        return missing;
      }
    } else if (errno == Errno.EACCES && sets) {
      return "no permission to change the values of " + set.label();
    } else if (errno == Errno.ERANGE) {
      return "a value must be from 0 to semvmx, " + Limit.SEMVMX + ", but is " + value;
    }
    return IpcErrors.ofControl(errno, set);
  }

  /** What helps with a call on a set that is there or not. */
  static String hint(Errno errno, SemaphoreSet set) {
    return errno == Errno.EINVAL && set.listed() ? null : IpcErrors.hintOfControl(errno, set);
  }
}
