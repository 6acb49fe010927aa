package org.ipcsh.sem;

import java.nio.ByteBuffer;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Trace;
import org.ipcsh.linux.sysv.IpcPerm;

/**
 * {@code struct semid_ds}, which begins with a {@code struct ipc_perm}, semctl(2). Only on x86-64 a
 * word that nobody uses stands behind each time.
 */
final class SemidDs {
  static final Layout LAYOUT = new Layout("struct semid_ds", 104, 88);
  static final Layout.Field OTIME = LAYOUT.field("sem_otime", 48, 48, 8);
  static final Layout.Field CTIME = LAYOUT.field("sem_ctime", 64, 56, 8);
  static final Layout.Field NSEMS = LAYOUT.field("sem_nsems", 80, 64, 8);

  private SemidDs() {}

  static void show(Trace trace, ByteBuffer struct) {
    trace.struct().field("sem_perm");
    IpcPerm.show(trace, struct);
    trace.field("sem_otime").number(OTIME.get(struct));
    trace.field("sem_ctime").number(CTIME.get(struct));
    trace.field("sem_nsems").unsigned(NSEMS.get(struct)).end();
  }

  static void showChange(Trace trace, ByteBuffer struct) {
    trace.struct().field("sem_perm");
    IpcPerm.showChange(trace, struct);
    trace.end();
  }
}
