package org.ipcsh.shm;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.sysv.IpcCommand;
import org.ipcsh.linux.sysv.IpcErrors;
import org.ipcsh.linux.sysv.IpcFamily;
import org.ipcsh.linux.sysv.IpcSlots;
import org.ipcsh.linux.sysv.ListedIpc;
import org.ipcsh.linux.sysv.PermChange;
import org.ipcsh.linux.user.Names;

/** What shmctl(2) can do, apart from how it is asked for. */
final class Segments {
  private final Kernel kernel;

  Segments(Session session) {
    kernel = Kernel.of(session);
  }

  SegmentStat stat(Segment segment) {
    int id = segment.id();
    ByteBuffer struct = struct();
    must(segment, IpcCommand.IPC_STAT, struct);
    return SegmentStat.of(id, struct);
  }

  /** Reads, changes and writes back, as C programs do; what is all given need not be read. */
  void change(Segment segment, PermChange change) {
    ByteBuffer struct = struct();
    if (!change.complete()) {
      must(segment, IpcCommand.IPC_STAT, struct);
    }
    change.writeTo(struct);
    must(segment, IpcCommand.IPC_SET, struct);
  }

  /** A command that takes nothing but the segment. */
  void plain(Segment segment, Constant command) {
    must(segment, command, null);
  }

  ShmLimits limits(int id) {
    ByteBuffer struct = kernel.scratch().of(ShmLimits.LAYOUT.size());
    long highest = kernel.call(control(id, IpcCommand.IPC_INFO, struct));
    return ShmLimits.of((int) highest, struct);
  }

  ShmUsage usage(int id) {
    ByteBuffer struct = kernel.scratch().of(ShmUsage.LAYOUT.size());
    long highest = kernel.call(control(id, ShmCommand.SHM_INFO, struct));
    return ShmUsage.of((int) highest, struct);
  }

  /** Looks at a slot of the kernel's table; the call itself gives the segment's id. */
  SegmentStat slot(int index, Constant command) {
    ByteBuffer struct = struct();
    int id = (int) kernel.call(control(index, command, struct));
    return SegmentStat.of(id, struct);
  }

  /** All segments there are, in the order of the kernel's table, read one after the other. */
  static Rows<SegmentRow> list(Session session) {
    Segments segments = new Segments(session);
    int highest = segments.usage(0).highest();
    Names names = new Names();
    // Only this file tells what is in memory and what is in swap.
    Map<Integer, ListedIpc> listed = new HashMap<>();
    IpcFamily.SHM.listed().forEach(one -> listed.put(one.id(), one));
    Attached attached = new Attached(session);
    return new IpcSlots<>(session, highest) {
      @Override
      protected SegmentRow look(int slot) {
        SegmentStat stat = segments.slot(slot, ShmCommand.SHM_STAT_ANY);
        return SegmentRow.of(stat, names.of(stat.uid()), listed.get(stat.id()), attached.to(stat));
      }
    };
  }

  private ByteBuffer struct() {
    return kernel.scratch().of(ShmidDs.LAYOUT.size());
  }

  private Calls.Control control(int id, Constant command, ByteBuffer struct) {
    return new Calls.Control(id, command, struct, struct == null ? 0 : kernel.scratch().address());
  }

  private void must(Segment segment, Constant command, ByteBuffer struct) {
    long result = kernel.attempt(control(segment.id(), command, struct));
    if (Kernel.failed(result)) {
      Errno errno = Kernel.errno(result);
      throw new Problem.CallFailed("shmctl", errno, IpcErrors.ofControl(errno, segment)).thrown();
    }
  }
}
