package org.ipcsh.linux.sysv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.ipcsh.api.Key;

/** The three kinds of System V object, and how each is called. */
public enum IpcFamily {
  /** Message queues. */
  MSG("queue", "msqid", 'q'),
  /** Semaphore sets. */
  SEM("semaphore set", "semid", 's'),
  /** Shared memory. */
  SHM("segment", "shmid", 'm');

  private final String noun;
  private final String idColumn;
  private final char letter;

  IpcFamily(String noun, String idColumn, char letter) {
    this.noun = noun;
    this.idColumn = idColumn;
    this.letter = letter;
  }

  /** What errors call one of them; its plural has an {@code s}. */
  public String noun() {
    return noun;
  }

  /** What all names begin with: {@code msg}. */
  public String prefix() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The call that gets or makes one: {@code msgget}. */
  public String get() {
    return prefix() + "get";
  }

  /** The call that looks at one, changes and removes it: {@code msgctl}. */
  public String ctl() {
    return prefix() + "ctl";
  }

  /** The command that lists all: {@code msgs}. */
  public String lister() {
    return prefix() + "s";
  }

  /** What ipcs(1) and ipcrm(1) call it. */
  public char letter() {
    return letter;
  }

  /**
   * Whether a call that gets one by a key would make it, as things stand: it is private, or nothing
   * has that key yet. The list is read only where that is not plain from the flags.
   */
  public boolean makes(Key key, int flags) {
    if (key.value() == 0) {
      return true;
    }
    boolean creates = (flags & IpcFlag.IPC_CREAT.number()) != 0;
    boolean alone = (flags & IpcFlag.IPC_EXCL.number()) != 0;
    return creates && (alone || listed(one -> one.key().equals(key)).isEmpty());
  }

  /** What {@code /proc/sysvipc} calls the id. */
  String idColumn() {
    return idColumn;
  }

  /**
   * All there are, as {@code /proc/sysvipc} lists them, proc(5): what hints and completion go by,
   * since it needs no permission and no system call that a trace would show. None where the file
   * cannot be read.
   */
  public List<ListedIpc> listed() {
    List<ListedIpc> all = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/sysvipc", prefix()));
      List<String> columns = ListedIpc.words(lines.get(0));
      for (String line : lines.subList(1, lines.size())) {
        all.add(new ListedIpc(this, columns, ListedIpc.words(line)));
      }
    } catch (IOException e) {
      return List.of(); // no System V IPC here, or no /proc: then there is nothing to help with
    }
    return all;
  }

  /** The first one that is so, if there is one. */
  public Optional<ListedIpc> listed(Predicate<ListedIpc> which) {
    return listed().stream().filter(which).findFirst();
  }

  /** {@code it belongs to root, mode 0600}, or null if it is not there. */
  public String whose(Predicate<ListedIpc> which) {
    return listed(which).map(one -> "it belongs to " + one.ownerAndMode()).orElse(null);
  }
}
