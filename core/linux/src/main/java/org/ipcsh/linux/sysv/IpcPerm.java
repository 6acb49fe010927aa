package org.ipcsh.linux.sysv;

import java.nio.ByteBuffer;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Trace;

/**
 * Who a System V object belongs to and who may use it: {@code struct ipc_perm}, with which the
 * struct of each mechanism begins.
 *
 * @param key the key it was made with; that of {@code IPC_PRIVATE} is 0
 * @param uid its owner
 * @param gid its owner's group
 * @param cuid who made it
 * @param cgid and their group
 * @param mode its permissions, of which the lowest nine bits count
 */
public record IpcPerm(Key key, Uid uid, Gid gid, Uid cuid, Gid cgid, Mode mode) {
  static final Layout LAYOUT = new Layout("struct ipc_perm", 48);
  static final Layout.Field KEY = LAYOUT.field("__key", 0, 4);
  static final Layout.Field UID = LAYOUT.field("uid", 4, 4);
  static final Layout.Field GID = LAYOUT.field("gid", 8, 4);
  static final Layout.Field CUID = LAYOUT.field("cuid", 12, 4);
  static final Layout.Field CGID = LAYOUT.field("cgid", 16, 4);
  static final Layout.Field MODE = LAYOUT.field("mode", 20, 4);

  /** Reads one at the start of a struct. */
  public static IpcPerm of(ByteBuffer struct) {
    return new IpcPerm(
        new Key((int) KEY.get(struct)),
        new Uid((int) UID.get(struct)),
        new Gid((int) GID.get(struct)),
        new Uid((int) CUID.get(struct)),
        new Gid((int) CGID.get(struct)),
        new Mode(MODE.get(struct) & 0xffff_ffffL));
  }

  /** Writes what {@code IPC_SET} takes; null leaves what is there. */
  public static void change(ByteBuffer struct, Uid uid, Gid gid, Mode mode) {
    if (uid != null) {
      UID.set(struct, uid.value());
    }
    if (gid != null) {
      GID.set(struct, gid.value());
    }
    if (mode != null) {
      MODE.set(struct, mode.number());
    }
  }

  /** Shows one at the start of a struct, as strace does for {@code IPC_STAT} and its like. */
  public static void show(Trace trace, ByteBuffer struct) {
    changeable(trace, struct);
    trace.field("key").unsigned(KEY.get(struct) & 0xffff_ffffL);
    trace.field("cuid").number(CUID.get(struct)).field("cgid").number(CGID.get(struct)).end();
  }

  /** Shows one at the start of a struct, as strace does for {@code IPC_SET}. */
  public static void showChange(Trace trace, ByteBuffer struct) {
    changeable(trace, struct);
    trace.end();
  }

  private static void changeable(Trace trace, ByteBuffer struct) {
    trace.struct().field("uid").number(UID.get(struct)).field("gid").number(GID.get(struct));
    trace.field("mode").mode(MODE.get(struct));
  }
}
