package org.ipcsh.socket.constant;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Named;
import org.ipcsh.api.Numeric;
import org.ipcsh.linux.Trace;

/** Flags of send(2) and recv(2) as numbers. */
public final class MessageFlags {
  /**
   * By strace's names: names that C programs call otherwise or cannot name at all, as the kernel
   * uses them inside.
   */
  enum Inner implements Constant {
    MSG_PROBE(0x10),
    MSG_SENDPAGE_NOTLAST(0x20000),
    MSG_NO_SHARED_FRAGS(0x80000),
    MSG_CMSG_COMPAT(0x80000000);

    private final int number;

    Inner(int number) {
      this.number = number;
    }

    @Override
    public long number() {
      return number;
    }
  }

  private static final Constant[] TABLE = table();

  private MessageFlags() {}

  /** In the order of their bits, which is strace's. */
  private static Constant[] table() {
    List<Constant> table = new ArrayList<>();
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      Constant inner = Symbol.of(1 << bit, Inner.values());
      Constant known = inner != null ? inner : Symbol.of(1 << bit, TransferFlag.values());
      if (known != null) {
        table.add(known);
      }
    }
    return table.toArray(new Constant[0]);
  }

  /** Shows them as strace does. */
  public static void show(Trace trace, int flags) {
    trace.flags(flags, "MSG_???", TABLE);
  }

  /** As a value: {@code MSG_TRUNC|MSG_EOR}; 0 is just that. */
  public static Numeric named(int flags) {
    StringBuilder name = new StringBuilder();
    int left = flags;
    for (TransferFlag flag : TransferFlag.values()) {
      if ((left & flag.number()) != 0) {
        name.append(name.length() == 0 ? "" : "|").append(flag.name());
        left &= (int) ~flag.number();
      }
    }
    if (left != 0 || flags == 0) {
      name.append(name.length() == 0 ? "" : "|");
      name.append(left == 0 ? "0" : "0x" + Integer.toHexString(left));
    }
    return new Named(flags & 0xffff_ffffL, name.toString());
  }
}
