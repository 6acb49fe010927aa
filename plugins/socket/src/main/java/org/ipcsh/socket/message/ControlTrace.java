package org.ipcsh.socket.message;

import java.nio.ByteBuffer;
import java.util.List;
import org.ipcsh.linux.Trace;
import org.ipcsh.socket.address.Interfaces;
import org.ipcsh.socket.address.Ip4;
import org.ipcsh.socket.address.SocketAddress;
import org.ipcsh.socket.constant.Level;
import org.ipcsh.socket.constant.Symbol;
import org.ipcsh.socket.option.IpOption;
import org.ipcsh.socket.option.OptionValue;
import org.ipcsh.socket.option.Structs;

/** Control messages as strace shows them. */
final class ControlTrace {
  /** {@code struct sock_extended_err}, behind which the offender's address stands. */
  private static final int EXTENDED_ERROR = 16;

  private ControlTrace() {}

  static void show(Trace trace, List<Control> all) {
    trace.list();
    for (Control each : all) {
      trace.struct().field("cmsg_len").number(each.length());
      trace.field("cmsg_level").symbol(Symbol.traced(each.level(), "SOL_???", Level.values()));
      trace.field("cmsg_type").symbol(type(each));
      if (known(each)) {
        trace.field("cmsg_data");
        data(trace, each);
      }
      trace.end();
    }
    trace.endList();
  }

  private static String type(Control control) {
    if (control.level() == Level.SOL_SOCKET.number()) {
      if (control.is(ControlType.SCM_TIMESTAMP)) {
        return "SO_TIMESTAMP_OLD";
      } else if (control.is(ControlType.SCM_TIMESTAMPNS)) {
        return "SO_TIMESTAMPNS_OLD";
      }
      return Symbol.traced(control.type(), "SCM_???", ControlType.values());
    } else if (control.level() == Level.SOL_IP.number()) {
      return Symbol.traced(control.type(), "IP_???", IpOption.values());
    }
    return "0x" + Integer.toHexString(control.type());
  }

  private static boolean known(Control control) {
    int size = control.data().size();
    if (control.level() == Level.SOL_SOCKET.number()) {
      return control.is(ControlType.SCM_RIGHTS)
          || (control.is(ControlType.SCM_CREDENTIALS) && size >= Structs.UCRED.size())
          || (control.is(ControlType.SCM_TIMESTAMP) && size >= 2 * Long.BYTES)
          || (control.is(ControlType.SCM_TIMESTAMPNS) && size >= 2 * Long.BYTES);
    } else if (control.level() != Level.SOL_IP.number()) {
      return false;
    }
    return (is(control, IpOption.IP_TTL) && size >= Integer.BYTES)
        || (is(control, IpOption.IP_PKTINFO) && size >= 3 * Integer.BYTES)
        || (is(control, IpOption.IP_RECVERR) && size >= EXTENDED_ERROR);
  }

  private static boolean is(Control control, IpOption option) {
    return control.level() == Level.SOL_IP.number() && control.type() == option.number();
  }

  private static void data(Trace trace, Control control) {
    ByteBuffer data = control.buffer();
    if (control.is(ControlType.SCM_RIGHTS)) {
      trace.list();
      control.ints().forEach(trace::number);
      trace.endList();
    } else if (control.is(ControlType.SCM_CREDENTIALS)) {
      trace.struct().field("pid").number(Structs.PID.get(data));
      trace.field("uid").number(Structs.UID.get(data));
      trace.field("gid").number(Structs.GID.get(data)).end();
    } else if (control.level() == Level.SOL_SOCKET.number()) {
      boolean nanos = control.is(ControlType.SCM_TIMESTAMPNS);
      trace.struct().field("tv_sec").number(data.getLong(0));
      trace.field(nanos ? "tv_nsec" : "tv_usec").number(data.getLong(Long.BYTES)).end();
    } else if (is(control, IpOption.IP_TTL)) {
      trace.list().number(data.getInt(0)).endList();
    } else if (is(control, IpOption.IP_PKTINFO)) {
      trace.struct().field("ipi_ifindex").symbol(Interfaces.traced(data.getInt(0)));
      trace.field("ipi_spec_dst").symbol(inet(data.getInt(4)));
      trace.field("ipi_addr").symbol(inet(data.getInt(8))).end();
    } else {
      error(trace, data);
    }
  }

  private static String inet(int network) {
    return "inet_addr(\"" + Ip4.dotted(Integer.reverseBytes(network)) + "\")";
  }

  private static void error(Trace trace, ByteBuffer data) {
    trace.struct().field("ee_errno").number(data.getInt(0));
    trace.field("ee_origin").number(data.get(4)).field("ee_type").number(data.get(5));
    trace.field("ee_code").number(data.get(6)).field("ee_info").number(data.getInt(8));
    trace.field("ee_data").number(data.getInt(12));
    if (data.limit() > EXTENDED_ERROR) {
      trace.field("offender");
      SocketAddress.of(data, EXTENDED_ERROR, data.limit() - EXTENDED_ERROR).show(trace);
    }
    trace.end();
  }

  /** The data as a value: what is not known is bytes. */
  static Object value(Control control) {
    ByteBuffer data = control.buffer();
    int size = data.limit();
    if (control.is(ControlType.SCM_CREDENTIALS) && size >= Structs.UCRED.size()) {
      return OptionValue.ucred(data);
    } else if (control.is(ControlType.SCM_TIMESTAMP) && size >= 2 * Long.BYTES) {
      long micros = data.getLong(Long.BYTES);
      return java.time.Instant.ofEpochSecond(data.getLong(0), micros * 1000);
    } else if (control.is(ControlType.SCM_TIMESTAMPNS) && size >= 2 * Long.BYTES) {
      return java.time.Instant.ofEpochSecond(data.getLong(0), data.getLong(Long.BYTES));
    } else if (size == Integer.BYTES) {
      return (long) data.getInt(0);
    }
    return control.data();
  }
}
