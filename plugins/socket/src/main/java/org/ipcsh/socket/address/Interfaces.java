package org.ipcsh.socket.address;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.Scratch;

/** Network interfaces by index and by name, if_nametoindex(3). */
public final class Interfaces {
  /** {@code IF_NAMESIZE}. */
  private static final int NAME = 16;

  private static final Path LIST = Path.of("/proc/net/dev");
  private static final int HEADER = 2;

  /** What of libc this needs. */
  public interface Functions {
    /** See if_nametoindex(3). */
    int if_nametoindex(long name);

    /** See if_nametoindex(3); 0 if there is none. */
    long if_indextoname(int index, long name);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

  private Interfaces() {}

  /** The index of a name; 0 if there is none. */
  static int index(Session session, String name) {
    return Aside.ask(Kernel.of(session).task(), () -> index(name));
  }

  private static int index(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    Scratch scratch = new Scratch();
    try {
      scratch.of(text.length + 1).put(text).put((byte) 0);
      return Loaded.LIBC.if_nametoindex(scratch.address());
    } finally {
      Reference.reachabilityFence(scratch);
    }
  }

  /** The name of an index, or null. */
  static String name(int index) {
    return Aside.ask(() -> nameOf(index));
  }

  private static String nameOf(int index) {
    Scratch scratch = new Scratch();
    try {
      ByteBuffer name = scratch.of(NAME);
      if (Loaded.LIBC.if_indextoname(index, scratch.address()) == 0) {
        return null;
      }
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < NAME && name.get(i) != 0; i++) {
        text.append((char) (name.get(i) & 0xff));
      }
      return text.toString();
    } finally {
      Reference.reachabilityFence(scratch);
    }
  }

  /** {@code lo}, or {@code 99} for what is none. */
  static String nameOrIndex(int index) {
    String name = index == 0 ? null : name(index);
    return name == null ? Integer.toUnsignedString(index) : name;
  }

  /** {@code if_nametoindex("lo")}, as strace has it. */
  public static String traced(int index) {
    String name = index == 0 ? null : name(index);
    return name == null ? Integer.toUnsignedString(index) : "if_nametoindex(\"" + name + "\")";
  }

  /** The names there are, for help; none where {@code /proc} is not to be read. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(LIST);
      for (String line : lines.subList(Math.min(HEADER, lines.size()), lines.size())) {
        names.add(line.substring(0, line.indexOf(':')).strip());
      }
    } catch (IOException e) {
      return List.of(); // only help
    }
    return names;
  }
}
