package org.ipcsh.mmap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcsh.api.Passing;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.memory.Address;
import org.ipcsh.linux.memory.Memory;
import org.ipcsh.linux.memory.Pages;
import org.ipcsh.linux.memory.Range;

/** A mapping: what mmap(2) gave. Closing it unmaps it, munmap(2). */
public final class Mapping extends Memory {
  private final Path file;
  private final long offset;
  private final int flags;
  private final long unit;
  private final Range range;
  private volatile int protection;

  /**
   * One for a session to adopt.
   *
   * @param file null for one without
   * @param call what made it
   * @param address what that gave
   * @param unit the size of its pages
   */
  Mapping(Path file, Calls.Map call, long address, long unit) {
    super("map");
    this.file = file;
    this.offset = call.offset();
    this.flags = call.flags();
    this.protection = call.protection();
    this.unit = unit;
    this.range = new Range(address, call.length());
  }

  /** Where it is. */
  Range range() {
    return range;
  }

  Path file() {
    return file;
  }

  long offset() {
    return offset;
  }

  int flags() {
    return flags;
  }

  int protection() {
    return protection;
  }

  /** Notes what the whole of it may be used for from here on. */
  void protection(int now) {
    protection = now;
  }

  /** How many bytes it has, with the rest of the last page. */
  long extent() {
    return (range.length() + unit - 1) / unit * unit;
  }

  /** What munmap(2) is to be told: only of huge pages it wants whole ones. */
  private long unmapped() {
    return unit == Pages.size() ? range.length() : extent();
  }

  @Override
  protected Range reach(Session session, boolean writing) {
    return range;
  }

  @Override
  protected String label() {
    return "mapping " + this;
  }

  @Override
  protected String hint(Session session, long at, boolean writing) {
    Prot needed = writing ? Prot.PROT_WRITE : Prot.PROT_READ;
    if (!needed.in(protection) || !Prot.PROT_READ.in(protection)) {
      return "it is mapped " + FlagNames.protection(protection) + "; mmap protect can allow more";
    }
    if (file == null) {
      return null;
    }
    try {
      long size = Files.size(file);
      if (Pages.down(offset + at) >= size) {
        return file
            + " has "
            + size
            + " bytes now; what is mapped behind its last page is not there";
      }
      boolean shared = MapType.of(flags) != MapType.MAP_PRIVATE;
      return writing && shared
          ? file + " has a hole there, and its file system has no room left to fill it"
          : null;
    } catch (IOException e) {
      return null; // it is not there any more, but its bytes are
    }
  }

  @Override
  protected void release(Session session) {
    Kernel kernel = Kernel.of(session);
    long result = range.unmap(() -> kernel.attempt(new Calls.Unmap(range.address(), unmapped())));
    if (Kernel.failed(result)) {
      String detail = label() + " cannot be unmapped: " + Kernel.errno(result).help();
      throw new Problem.CallFailed("munmap", Kernel.errno(result), detail).thrown();
    }
  }

  @Override
  public Row facts() {
    return Row.of(
        "address",
        new Address(range.address()),
        "length",
        range.length(),
        "prot",
        FlagNames.protection(protection),
        "flags",
        FlagNames.flags(flags),
        "offset",
        offset,
        "file",
        file == null ? null : file.toString());
  }

  /** A shared mapping of a file means the same in a peer, at an address of its own. */
  @Override
  public Passing passing() {
    MapType type = MapType.of(flags);
    if (file == null || type == null || type == MapType.MAP_PRIVATE) {
      return new Passing.Not();
    }
    String quoted = "'" + file.toString().replace("'", "''") + "'";
    int placeless = flags & ~(int) MapFlag.MAP_FIXED_NOREPLACE.number();
    return new Passing.ById(
        "mmap:mmap open %s %d %d --offset %d --length %d"
            .formatted(quoted, protection, placeless, offset, range.length()));
  }
}
