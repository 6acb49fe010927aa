package org.ipcsh.linux.user;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.Scratch;

/**
 * Names of users and groups as the name service of the system knows them (getpwuid(3),
 * nsswitch.conf(5)), which is not only what stands in {@code /etc/passwd}. It remembers what it was
 * asked: make one for each listing. For one thread.
 */
public final class Names {
  static final Layout PASSWD = new Layout("struct passwd", 48);
  static final Layout.Field PW_NAME = PASSWD.field("pw_name", 0, 8);
  static final Layout.Field PW_UID = PASSWD.field("pw_uid", 16, 4);
  static final Layout GROUP = new Layout("struct group", 32);
  static final Layout.Field GR_NAME = GROUP.field("gr_name", 0, 8);
  static final Layout.Field GR_GID = GROUP.field("gr_gid", 16, 4);

  private static final int ERANGE = 34;

  /** A name service that wants more than this for one entry is broken. */
  private static final int MOST = 1 << 22;

  /**
   * The memory of a call: the struct, the pointer to it that is null if nothing was found, texts.
   */
  private static final int RESULT = 48;

  private static final int TEXT = RESULT + 8;

  /** What of libc this needs; each gives 0 or an errno. */
  public interface Functions {
    /** See getpwnam(3). */
    int getpwuid_r(int uid, long passwd, long text, long size, long result);

    /** See getpwnam(3). */
    int getpwnam_r(long name, long passwd, long text, long size, long result);

    /** See getgrnam(3). */
    int getgrgid_r(int gid, long group, long text, long size, long result);

    /** See getgrnam(3). */
    int getgrnam_r(long name, long group, long text, long size, long result);
  }

  private interface Lookup {
    int ask(long struct, long text, long size, long result);
  }

  private static final class Loaded {
    static final Functions LIBC = Native.load(Functions.class);
  }

  private final Scratch scratch = new Scratch();
  private final Scratch asked = new Scratch();
  private final Map<Uid, String> users = new HashMap<>();
  private final Map<Gid, String> groups = new HashMap<>();

  /** Makes one that remembers nothing yet. */
  public Names() {}

  /** The name of a user; the number as text where there is none. */
  public String of(Uid uid) {
    return users.computeIfAbsent(
        uid,
        id -> {
          ByteBuffer found = find((s, t, n, r) -> Loaded.LIBC.getpwuid_r(id.value(), s, t, n, r));
          return found == null ? id.toString() : text(found, PW_NAME.get(found));
        });
  }

  /** The name of a group; the number as text where there is none. */
  public String of(Gid gid) {
    return groups.computeIfAbsent(
        gid,
        id -> {
          ByteBuffer found = find((s, t, n, r) -> Loaded.LIBC.getgrgid_r(id.value(), s, t, n, r));
          return found == null ? id.toString() : text(found, GR_NAME.get(found));
        });
  }

  /** The user of that name, if there is one. */
  public OptionalInt user(String name) {
    long at = put(name);
    ByteBuffer found = find((s, t, n, r) -> Loaded.LIBC.getpwnam_r(at, s, t, n, r));
    return found == null ? OptionalInt.empty() : OptionalInt.of((int) PW_UID.get(found));
  }

  /** The group of that name, if there is one. */
  public OptionalInt group(String name) {
    long at = put(name);
    ByteBuffer found = find((s, t, n, r) -> Loaded.LIBC.getgrnam_r(at, s, t, n, r));
    return found == null ? OptionalInt.empty() : OptionalInt.of((int) GR_GID.get(found));
  }

  /** The struct at the start of the memory, or null. An error counts as nothing found, as in ls. */
  private ByteBuffer find(Lookup call) {
    for (int size = 1024; size <= MOST; size *= 4) {
      ByteBuffer memory = scratch.of(TEXT + size);
      memory.putLong(RESULT, 0);
      long at = scratch.address();
      if (call.ask(at, at + TEXT, size, at + RESULT) != ERANGE) {
        return memory.getLong(RESULT) == 0 ? null : memory;
      }
    }
    return null;
  }

  private String text(ByteBuffer memory, long pointer) {
    int start = (int) (pointer - scratch.address());
    int end = start;
    while (memory.get(end) != 0) {
      end++;
    }
    byte[] text = new byte[end - start];
    memory.get(start, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private long put(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    asked.of(text.length + 1).put(text).put((byte) 0);
    return asked.address();
  }
}
