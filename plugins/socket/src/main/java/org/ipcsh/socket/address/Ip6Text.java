package org.ipcsh.socket.address;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bytes;

/** IPv6 addresses as text, RFC 4291 and, for what is written, RFC 5952 as inet_ntop(3) has it. */
public final class Ip6Text {
  /** How many bytes an address has. */
  public static final int BYTES = 16;

  private static final int GROUPS = 8;

  private Ip6Text() {}

  /** Reads one without brackets and zone; null for anything else. */
  public static Bytes read(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      List<Integer> all = groups(text, true);
      return all == null || all.size() != GROUPS ? null : bytes(all, 0);
    }
    List<Integer> head = groups(text.substring(0, gap), false);
    List<Integer> tail = groups(text.substring(gap + 2), true);
    if (head == null || tail == null || head.size() + tail.size() >= GROUPS) {
      return null;
    }
    int zeros = GROUPS - head.size() - tail.size();
    int split = head.size();
    head.addAll(tail);
    return bytes(spread(head, split, zeros), 0);
  }

  private static List<Integer> spread(List<Integer> groups, int at, int zeros) {
    List<Integer> all = new ArrayList<>(groups);
    for (int i = 0; i < zeros; i++) {
      all.add(at, 0);
    }
    return all;
  }

  /** The groups of 16 bits between colons; the last two may be written as an IPv4 address. */
  private static List<Integer> groups(String text, boolean last) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return groups;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      Integer dotted = last && i == parts.length - 1 ? Ip4.literal(parts[i]) : null;
      if (dotted != null) {
        groups.add(dotted >>> 16);
        groups.add(dotted & 0xffff);
      } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
        groups.add(Integer.parseInt(parts[i], 16));
      } else {
        return null;
      }
    }
    return groups;
  }

  private static Bytes bytes(List<Integer> groups, int from) {
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < GROUPS; i++) {
      bytes[2 * i] = (byte) (groups.get(from + i) >>> 8);
      bytes[2 * i + 1] = (byte) (int) groups.get(from + i);
    }
    return Bytes.wrap(bytes);
  }

  /** Writes one: the longest run of zeros as {@code ::}, an embedded IPv4 address with dots. */
  public static String show(Bytes address) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = address.at(2 * i) << 8 | address.at(2 * i + 1);
    }
    int gap = -1;
    int longest = 1; // a single group of zeros is written as 0
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > longest) {
        gap = i;
        longest = end - i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == gap) {
        text.append(i == 0 ? "::" : ":");
        i += longest - 1;
      } else if (i == 6 && gap == 0 && embedsIp4(longest, groups)) {
        return text.append(Ip4.dotted(groups[6] << 16 | groups[7])).toString();
      } else {
        text.append(Integer.toHexString(groups[i])).append(i < GROUPS - 1 ? ":" : "");
      }
    }
    return text.toString();
  }

  private static boolean embedsIp4(int zeros, int[] groups) {
    return zeros == 6 || (zeros == 5 && groups[5] == 0xffff);
  }
}
