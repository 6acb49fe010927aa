package org.ipcsh.shm;

import java.nio.ByteBuffer;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Trace;
import org.ipcsh.linux.sysv.IpcPerm;

/** {@code struct shmid_ds}, which begins with a {@code struct ipc_perm}, shmctl(2). */
final class ShmidDs {
  static final Layout LAYOUT = new Layout("struct shmid_ds", 112);
  static final Layout.Field SEGSZ = LAYOUT.field("shm_segsz", 48, 8);
  static final Layout.Field ATIME = LAYOUT.field("shm_atime", 56, 8);
  static final Layout.Field DTIME = LAYOUT.field("shm_dtime", 64, 8);
  static final Layout.Field CTIME = LAYOUT.field("shm_ctime", 72, 8);
  static final Layout.Field CPID = LAYOUT.field("shm_cpid", 80, 4);
  static final Layout.Field LPID = LAYOUT.field("shm_lpid", 84, 4);
  static final Layout.Field NATTCH = LAYOUT.field("shm_nattch", 88, 8);

  private ShmidDs() {}

  static void show(Trace trace, ByteBuffer struct) {
    trace.struct().field("shm_perm");
    IpcPerm.show(trace, struct);
    trace.field("shm_segsz").unsigned(SEGSZ.get(struct));
    trace.field("shm_cpid").number(CPID.get(struct));
    trace.field("shm_lpid").number(LPID.get(struct));
    trace.field("shm_nattch").unsigned(NATTCH.get(struct));
    trace.field("shm_atime").number(ATIME.get(struct));
    trace.field("shm_dtime").number(DTIME.get(struct));
    trace.field("shm_ctime").number(CTIME.get(struct)).end();
  }

  static void showChange(Trace trace, ByteBuffer struct) {
    trace.struct().field("shm_perm");
    IpcPerm.showChange(trace, struct);
    trace.end();
  }
}
