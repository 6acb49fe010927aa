package org.ipcsh.msg;

import java.nio.ByteBuffer;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Trace;
import org.ipcsh.linux.sysv.IpcPerm;

/** {@code struct msqid_ds}, which begins with a {@code struct ipc_perm}, msgctl(2). */
final class MsqidDs {
  static final Layout LAYOUT = new Layout("struct msqid_ds", 120);
  static final Layout.Field STIME = LAYOUT.field("msg_stime", 48, 8);
  static final Layout.Field RTIME = LAYOUT.field("msg_rtime", 56, 8);
  static final Layout.Field CTIME = LAYOUT.field("msg_ctime", 64, 8);
  static final Layout.Field CBYTES = LAYOUT.field("__msg_cbytes", 72, 8);
  static final Layout.Field QNUM = LAYOUT.field("msg_qnum", 80, 8);
  static final Layout.Field QBYTES = LAYOUT.field("msg_qbytes", 88, 8);
  static final Layout.Field LSPID = LAYOUT.field("msg_lspid", 96, 4);
  static final Layout.Field LRPID = LAYOUT.field("msg_lrpid", 100, 4);

  private MsqidDs() {}

  static void show(Trace trace, ByteBuffer struct) {
    trace.struct().field("msg_perm");
    IpcPerm.show(trace, struct);
    trace.field("msg_stime").number(STIME.get(struct));
    trace.field("msg_rtime").number(RTIME.get(struct));
    trace.field("msg_ctime").number(CTIME.get(struct));
    trace.field("msg_qnum").unsigned(QNUM.get(struct));
    trace.field("msg_qbytes").unsigned(QBYTES.get(struct));
    trace.field("msg_lspid").number(LSPID.get(struct));
    trace.field("msg_lrpid").number(LRPID.get(struct)).end();
  }

  static void showChange(Trace trace, ByteBuffer struct) {
    trace.struct().field("msg_perm");
    IpcPerm.showChange(trace, struct);
    trace.field("msg_qbytes").unsigned(QBYTES.get(struct)).end();
  }
}
