package org.ipcsh.linux.process;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;
import org.ipcsh.api.Bytes;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Scratch;

/** What posix_spawn(3) is pointed to, all in one piece of memory. */
final class SpawnMemory implements AutoCloseable {
  static final Layout ACTIONS = new Layout("posix_spawn_file_actions_t", 80);
  static final Layout ATTRIBUTES = new Layout("posix_spawnattr_t", 336);
  static final Layout SIGNALS = new Layout("sigset_t", 128);

  private static final int PID = 0;
  private static final int AT_ACTIONS = 16;
  private static final Bytes NULL_DEVICE = Bytes.of("/dev/null");

  private final ProcessCalls libc = ProcessCalls.libc();
  private final Scratch scratch = new Scratch();
  private final ByteBuffer memory;
  private final long program;
  private final long arguments;
  private final long environment;
  private final long actions;
  private final long attributes;
  private int end;

  SpawnMemory(Path program, List<Bytes> arguments, Launch launch) {
    Bytes file = Bytes.of(program.toString());
    Bytes folder = Bytes.of(launch.directory().toString());
    int fixed = AT_ACTIONS + ACTIONS.size() + ATTRIBUTES.size() + 2 * SIGNALS.size();
    int texts = size(List.of(file, folder, NULL_DEVICE));
    memory = scratch.of(fixed + texts + size(arguments) + size(launch.environment()));
    while (memory.hasRemaining()) {
      memory.put((byte) 0);
    }
    end = fixed;
    // Numbers and pointers first: they are aligned.
    this.arguments = strings(arguments);
    this.environment = strings(launch.environment());
    this.program = string(file);
    this.actions = scratch.address() + AT_ACTIONS;
    this.attributes = actions + ACTIONS.size();
    libc.posix_spawn_file_actions_init(actions);
    libc.posix_spawnattr_init(attributes);
    attributes(launch.group(), AT_ACTIONS + ACTIONS.size() + ATTRIBUTES.size());
    libc.posix_spawn_file_actions_addchdir_np(actions, string(folder));
    descriptors(launch.descriptors(), string(NULL_DEVICE));
  }

  /** Bytes for texts with their ends, pointers to them, the null after these, and alignment. */
  private static int size(List<Bytes> texts) {
    int size = 16;
    for (Bytes text : texts) {
      size += text.size() + 1 + Long.BYTES;
    }
    return size;
  }

  private void attributes(Launch.Group group, int set) {
    int flags = SpawnFlag.POSIX_SPAWN_SETSIGDEF.bits() | SpawnFlag.POSIX_SPAWN_SETSIGMASK.bits();
    if (group != Launch.Group.OURS) {
      flags |=
          group == Launch.Group.OWN
              ? SpawnFlag.POSIX_SPAWN_SETPGROUP.bits() // 0 is there already: a group of its own
              : SpawnFlag.POSIX_SPAWN_SETSID.bits();
    }
    libc.posix_spawnattr_setflags(attributes, flags);
    // None blocked, which the JVM's threads do with SIGQUIT, and all as they are by default.
    libc.posix_spawnattr_setsigmask(attributes, scratch.address() + set);
    int all = set + SIGNALS.size();
    for (int i = 0; i < SIGNALS.size(); i++) {
      memory.put(all + i, (byte) -1);
    }
    libc.posix_spawnattr_setsigdefault(attributes, scratch.address() + all);
  }

  /**
   * First all to numbers that nobody has or wants, so that none is overwritten before it is copied;
   * from there to where they belong; then all others are closed.
   */
  private void descriptors(Map<Integer, Integer> wanted, long nullDevice) {
    int highest = 2;
    int free = 3;
    for (Map.Entry<Integer, Integer> each : wanted.entrySet()) {
      highest = Math.max(highest, each.getKey());
      free = Math.max(free, Math.max(each.getKey(), each.getValue()) + 1);
    }
    List<Integer> order = new ArrayList<>(wanted.keySet());
    for (int i = 0; i < order.size(); i++) {
      libc.posix_spawn_file_actions_adddup2(actions, wanted.get(order.get(i)), free + i);
    }
    for (int i = 0; i < order.size(); i++) {
      libc.posix_spawn_file_actions_adddup2(actions, free + i, order.get(i));
    }
    for (int fd = 0; fd <= highest; fd++) {
      if (fd <= 2 && !wanted.containsKey(fd)) {
        int mode = SpawnFlag.O_RDWR.bits();
        libc.posix_spawn_file_actions_addopen(actions, fd, nullDevice, mode, 0);
      } else if (!wanted.containsKey(fd)) {
        libc.posix_spawn_file_actions_addclose(actions, fd);
      }
    }
    libc.posix_spawn_file_actions_addclosefrom_np(actions, highest + 1);
  }

  /** Starts the program; gives 0 or the errno. */
  int spawn() {
    Pointer env = Pointer.wrap(Runtime.getSystemRuntime(), environment);
    try {
      return libc.posix_spawn(
          scratch.address() + PID, program, actions, attributes, arguments, env);
    } finally {
      Reference.reachabilityFence(scratch);
    }
  }

  int pid() {
    return memory.getInt(PID);
  }

  @Override
  public void close() {
    try {
      libc.posix_spawn_file_actions_destroy(actions);
      libc.posix_spawnattr_destroy(attributes);
    } finally {
      Reference.reachabilityFence(scratch);
    }
  }

  /** A table of pointers that ends with null, and the texts behind it. */
  private long strings(List<Bytes> texts) {
    int table = end + 7 & ~7;
    end = table + (texts.size() + 1) * Long.BYTES;
    for (int i = 0; i < texts.size(); i++) {
      memory.putLong(table + i * Long.BYTES, string(texts.get(i)));
    }
    return scratch.address() + table;
  }

  private long string(Bytes text) {
    int at = end;
    memory.put(at, text.toArray());
    end += text.size() + 1;
    return scratch.address() + at;
  }
}
