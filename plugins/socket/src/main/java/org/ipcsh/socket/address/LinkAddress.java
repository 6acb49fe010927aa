package org.ipcsh.socket.address;

import java.nio.ByteBuffer;
import org.ipcsh.api.Bytes;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Trace;
import org.ipcsh.socket.constant.Domain;
import org.ipcsh.socket.constant.EtherType;
import org.ipcsh.socket.constant.HardwareType;
import org.ipcsh.socket.constant.Network;
import org.ipcsh.socket.constant.PacketType;
import org.ipcsh.socket.constant.Symbol;

/**
 * {@code struct sockaddr_ll}, packet(7).
 *
 * @param protocol Ethernet protocol, in the machine's byte order
 * @param index the interface; 0 is any
 * @param hardware {@link HardwareType}: what the kernel says of the device
 * @param type {@link PacketType}: whose packet it was
 * @param halen how long the hardware address is
 * @param address the hardware address, up to 8 bytes
 */
public record LinkAddress(int protocol, int index, int hardware, int type, int halen, Bytes address)
    implements SocketAddress {
  static final Layout LAYOUT = new Layout("struct sockaddr_ll", 20);
  static final Layout.Field FAMILY = LAYOUT.field("sll_family", 0, 2);
  static final Layout.Field PROTOCOL = LAYOUT.field("sll_protocol", 2, 2);
  static final Layout.Field INDEX = LAYOUT.field("sll_ifindex", 4, 4);
  static final Layout.Field HARDWARE = LAYOUT.field("sll_hatype", 8, 2);
  static final Layout.Field TYPE = LAYOUT.field("sll_pkttype", 10, 1);
  static final Layout.Field HALEN = LAYOUT.field("sll_halen", 11, 1);

  /** Where the hardware address begins; the kernel gives no more than it has of it. */
  static final int LEAST = 12;

  /** How many bytes of it there is room for. */
  static final int MOST = 8;

  static LinkAddress of(ByteBuffer struct) {
    int halen = (int) HALEN.get(struct) & 0xff;
    byte[] address = new byte[Math.min(Math.min(halen, MOST), struct.limit() - LEAST)];
    struct.get(LEAST, address);
    return new LinkAddress(
        Network.swap(PROTOCOL.get(struct)),
        (int) INDEX.get(struct),
        (int) HARDWARE.get(struct) & 0xffff,
        (int) TYPE.get(struct) & 0xff,
        halen,
        Bytes.wrap(address));
  }

  @Override
  public int family() {
    return (int) Domain.AF_PACKET.number();
  }

  @Override
  public int length() {
    return LAYOUT.size();
  }

  @Override
  public void put(ByteBuffer memory) {
    FAMILY.set(memory, family());
    PROTOCOL.set(memory, Network.swap(protocol));
    INDEX.set(memory, index);
    HARDWARE.set(memory, hardware);
    TYPE.set(memory, type);
    HALEN.set(memory, halen);
    memory.put(LEAST, address.toArray());
  }

  @Override
  public void show(Trace trace) {
    trace.struct().field("sa_family").symbol("AF_PACKET");
    String ether = Symbol.traced(protocol, "ETH_P_???", EtherType.values());
    trace.field("sll_protocol").symbol("htons(" + ether + ")");
    trace.field("sll_ifindex").symbol(Interfaces.traced(index));
    String device = Symbol.traced(hardware, "ARPHRD_???", HardwareType.values());
    trace.field("sll_hatype").symbol(device);
    trace.field("sll_pkttype").symbol(Symbol.traced(type, "PACKET_???", PacketType.values()));
    trace.field("sll_halen").number(halen);
    if (halen > 0) {
      trace.field("sll_addr").symbol("[" + bytes() + "]");
    }
    trace.end();
  }

  private String bytes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(halen, MOST); i++) {
      int each = i < address.size() ? address.at(i) : 0;
      text.append(i == 0 ? "" : ", ").append(each == 0 ? "00" : "0x" + Integer.toHexString(each));
    }
    return text.append(halen > MOST ? ", ..." : "").toString();
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder("packet:").append(Interfaces.nameOrIndex(index));
    text.append(':').append(Symbol.named(protocol, EtherType.values()));
    if (halen > 0 || type != 0) {
      text.append(':').append(Symbol.named(type, PacketType.values()));
    }
    for (int i = 0; i < address.size(); i++) {
      text.append(':');
      text.append(Character.forDigit(address.at(i) >> 4, 16));
      text.append(Character.forDigit(address.at(i) & 0xf, 16));
    }
    return text.toString();
  }
}
