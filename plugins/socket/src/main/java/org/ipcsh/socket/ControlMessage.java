package org.ipcsh.socket;

import org.ipcsh.api.Numeric;
import org.ipcsh.socket.constant.Level;
import org.ipcsh.socket.constant.Symbol;
import org.ipcsh.socket.message.Control;
import org.ipcsh.socket.message.ControlType;
import org.ipcsh.socket.message.Messages;
import org.ipcsh.socket.option.IpOption;
import org.ipcsh.socket.option.Ipv6Option;

/**
 * A control message, cmsg(3).
 *
 * @param cmsg_level whose it is
 * @param cmsg_type what it is there
 * @param cmsg_data what it carries; bytes where nothing is known of it
 */
@SuppressWarnings("MemberName") // the kernel's names
public record ControlMessage(Numeric cmsg_level, Numeric cmsg_type, Object cmsg_data) {
  static ControlMessage of(Control control) {
    Numeric level = Symbol.named(control.level(), Level.values());
    return new ControlMessage(level, type(level, control.type()), Messages.value(control));
  }

  private static Numeric type(Numeric level, int type) {
    if (level == Level.SOL_SOCKET) {
      return Symbol.named(type, ControlType.values());
    } else if (level == Level.SOL_IP) {
      return Symbol.named(type, IpOption.values());
    }
    return level == Level.SOL_IPV6 ? Symbol.named(type, Ipv6Option.values()) : Symbol.named(type);
  }
}
