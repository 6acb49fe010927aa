package org.ipcsh.mmap;

import java.nio.file.Path;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Flags;
import org.ipcsh.api.Option;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.api.Word;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.linux.memory.Address;
import org.ipcsh.linux.memory.Difference;
import org.ipcsh.linux.memory.DumpLine;
import org.ipcsh.linux.memory.Extent;
import org.ipcsh.linux.memory.Memory;
import org.ipcsh.linux.memory.MemoryOperations;
import org.ipcsh.linux.memory.Offset;

/**
 * Mappings: making them, their bytes, their pages.
 *
 * @param <R> what the form gives
 */
@Command(
    name = "mmap",
    man = "mmap(2)",
    summary = "Map a file or memory, and read, write, protect, lock or unmap it.",
    search = {
      "map",
      "memory",
      "file",
      "hexdump",
      "msync",
      "mprotect",
      "madvise",
      "mlock",
      "munmap"
    })
public sealed interface Mmap<R> extends Action<R> {

  /** Maps a file. */
  record Open(
      @Word("open") String action,
      @Arg("the file") Path file,
      @Arg(value = "PROT_READ PROT_WRITE PROT_EXEC PROT_NONE", otherwise = "PROT_READ")
          @Flags(Prot.class)
          int prot,
      @Arg(value = "MAP_SHARED or MAP_PRIVATE, and others", otherwise = "MAP_SHARED")
          @Flags({MapType.class, MapFlag.class, MapHugePage.class})
          int flags,
      @Option("where in the file to begin: whole pages, in bytes") Long offset,
      @Option("how many bytes; all from there on if not given") Long length,
      @Option("where in memory, if there is room") Address addr)
      implements Mmap<Mapping> {
    @Override
    public Mapping run(Session session) {
      return new Mapper(session)
          .file(file, prot, flags, start(), length, addr == null ? Address.NULL : addr);
    }

    private long start() {
      return offset == null ? 0 : offset;
    }

    @Override
    public String hint(Errno errno, Session session) {
      return Hints.ofFile(errno, file, prot, flags, start(), length);
    }
  }

  /** Maps what a descriptor is open on. */
  record OfDescriptor(
      @Word("fd") String action,
      @Arg("the descriptor") Descriptor fd,
      @Arg(value = "PROT_READ PROT_WRITE PROT_EXEC PROT_NONE", otherwise = "PROT_READ")
          @Flags(Prot.class)
          int prot,
      @Arg(value = "MAP_SHARED or MAP_PRIVATE, and others", otherwise = "MAP_SHARED")
          @Flags({MapType.class, MapFlag.class, MapHugePage.class})
          int flags,
      @Option("where in the file to begin: whole pages, in bytes") Long offset,
      @Option("how many bytes; all from there on if not given") Long length,
      @Option("where in memory, if there is room") Address addr)
      implements Mmap<Mapping> {
    @Override
    public Mapping run(Session session) {
      return new Mapper(session)
          .descriptor(
              fd.number(), null, prot, flags, start(), length, addr == null ? Address.NULL : addr);
    }

    private long start() {
      return offset == null ? 0 : offset;
    }

    @Override
    public String hint(Errno errno, Session session) {
      return Hints.ofDescriptor(errno, flags, start(), length);
    }
  }

  /** Maps memory without a file. */
  record Anonymous(
      @Word("anon") String action,
      @Arg("how many bytes") long bytes,
      @Arg(value = "PROT_READ PROT_WRITE PROT_EXEC PROT_NONE", otherwise = "PROT_READ|PROT_WRITE")
          @Flags(Prot.class)
          int prot,
      @Arg(value = "MAP_SHARED or MAP_PRIVATE, and others", otherwise = "MAP_PRIVATE")
          @Flags({MapType.class, MapFlag.class, MapHugePage.class})
          int flags,
      @Option("where in memory, if there is room") Address addr)
      implements Mmap<Mapping> {
    @Override
    public Mapping run(Session session) {
      return new Mapper(session).anonymous(bytes, prot, flags, addr == null ? Address.NULL : addr);
    }

    @Override
    public String hint(Errno errno, Session session) {
      return Hints.ofAnonymous(errno, bytes, flags);
    }
  }

  /** Reads bytes or values. */
  record Read(
      @Word("read") String action,
      @Arg("the mapping") Memory memory,
      @Arg(value = "bytes from the start", otherwise = "0") long from,
      @Arg(value = "how many bytes", otherwise = "all") Extent size,
      @Option(DataType.HELP) DataType as,
      @Option("with --as: how many values, as a list") Extent count)
      implements Mmap<Object> {
    @Override
    public Object run(Session session) {
      return new MemoryOperations(session).read(memory, from, size, as, count);
    }
  }

  /** Writes text or values. */
  record Write(
      @Word("write") String action,
      @Arg("the mapping") Memory memory,
      @Arg("bytes from the start") long from,
      @Arg("text; with --as a value, or a list of them") Payload data,
      @Option(DataType.HELP) DataType as)
      implements Mmap<Void> {
    @Override
    public Void run(Session session) {
      new MemoryOperations(session).write(memory, from, data, as);
      return null;
    }
  }

  /** Writes a pattern over and over. */
  record Fill(
      @Word("fill") String action,
      @Arg("the mapping") Memory memory,
      @Arg(value = "bytes from the start", otherwise = "0") long from,
      @Arg(value = "how many bytes", otherwise = "all") Extent size,
      @Arg(value = "a number from 0 to 255, or text; with --as a value", otherwise = "0")
          Payload pattern,
      @Option(DataType.HELP) DataType as)
      implements Mmap<Void> {
    @Override
    public Void run(Session session) {
      new MemoryOperations(session).fill(memory, from, size, pattern, as);
      return null;
    }
  }

  /** Looks for bytes or values. */
  record Find(
      @Word("find") String action,
      @Arg("the mapping") Memory memory,
      @Arg("text; with --as a value") Payload wanted,
      @Arg(value = "bytes from the start", otherwise = "0") long from,
      @Arg(value = "how many bytes", otherwise = "all") Extent size,
      @Option(DataType.HELP) DataType as)
      implements Mmap<Rows<Offset>> {
    @Override
    public Rows<Offset> run(Session session) {
      return new MemoryOperations(session).find(memory, wanted, from, size, as);
    }
  }

  /** Shows bytes, sixteen a line. */
  record Dump(
      @Word("dump") String action,
      @Arg("the mapping") Memory memory,
      @Arg(value = "bytes from the start", otherwise = "0") long from,
      @Arg(value = "how many bytes", otherwise = "all") Extent size)
      implements Mmap<Rows<DumpLine>> {
    @Override
    public Rows<DumpLine> run(Session session) {
      return new MemoryOperations(session).dump(memory, from, size);
    }
  }

  /** Shows where two mappings differ. */
  record Diff(
      @Word("diff") String action,
      @Arg("the mapping") Memory memory,
      @Arg("another, or text such as read gave") Object other,
      @Arg(value = "bytes from the start of both", otherwise = "0") long from,
      @Arg(value = "how many bytes", otherwise = "all") Extent size)
      implements Mmap<Rows<Difference>> {
    @Override
    public Rows<Difference> run(Session session) {
      MemoryOperations operations = new MemoryOperations(session);
      return operations.diff(memory, operations.comparand(other, null), from, size);
    }
  }

  /** Copies bytes. */
  record Copy(
      @Word("copy") String action,
      @Arg("the mapping to copy from") Memory memory,
      @Arg("where to") Memory target,
      @Arg(value = "bytes from the start, where from", otherwise = "0") long from,
      @Arg(value = "bytes from the start, where to", otherwise = "0") long to,
      @Arg(value = "how many bytes; as many as both have", otherwise = "all") Extent size)
      implements Mmap<Long> {
    @Override
    public Long run(Session session) {
      return new MemoryOperations(session).copy(memory, target, from, to, size);
    }
  }

  /** Writes changes to the file. */
  record Sync(
      @Word("sync") String action,
      @Arg("the mapping") Mapping mapping,
      @Arg(value = "MS_SYNC MS_ASYNC MS_INVALIDATE", otherwise = "MS_SYNC") @Flags(MsFlag.class)
          int flags,
      @Arg(value = "bytes from the start: whole pages", otherwise = "0") long from,
      @Arg(value = "how many bytes", otherwise = "all") Extent size)
      implements Mmap<Void> {
    @Override
    public Void run(Session session) {
      Part part = new Part(mapping, from, size);
      part.call(session, at -> new PageCalls.Sync(at, part.length(), flags));
      return null;
    }

    @Override
    public String hint(Errno errno, Session session) {
      return Hints.ofSync(errno, from, flags);
    }
  }

  /** Changes what may be done with pages. */
  record Protect(
      @Word("protect") String action,
      @Arg("the mapping") Mapping mapping,
      @Arg("PROT_READ PROT_WRITE PROT_EXEC PROT_NONE") @Flags(Prot.class) int prot,
      @Arg(value = "bytes from the start: whole pages", otherwise = "0") long from,
      @Arg(value = "how many bytes", otherwise = "all") Extent size)
      implements Mmap<Void> {
    @Override
    public Void run(Session session) {
      Part part = new Part(mapping, from, size);
      part.call(session, at -> new PageCalls.Protect(at, part.length(), prot));
      if (part.whole()) {
        mapping.protection(prot);
      }
      return null;
    }

    @Override
    public String hint(Errno errno, Session session) {
      return Hints.ofProtect(errno, from, prot, mapping);
    }
  }

  /** Tells the kernel how pages will be used. */
  record Advise(
      @Word("advise") String action,
      @Arg("the mapping") Mapping mapping,
      @Arg("MADV_WILLNEED, MADV_DONTNEED and others") @Flags(Advice.class) int advice,
      @Arg(value = "bytes from the start: whole pages", otherwise = "0") long from,
      @Arg(value = "how many bytes", otherwise = "all") Extent size)
      implements Mmap<Void> {
    @Override
    public Void run(Session session) {
      if (advice == Advice.HWPOISON) {
        throw new Problem.Refused(
                "deadly-advice", "the advice", "one that the shell survives", "MADV_HWPOISON")
            .thrown();
      }
      Part part = new Part(mapping, from, size);
      part.call(session, at -> new PageCalls.Advise(at, part.length(), advice));
      return null;
    }

    @Override
    public String hint(Errno errno, Session session) {
      return Hints.ofAdvise(errno, from, mapping);
    }
  }

  /** Keeps pages in memory. */
  record Lock(
      @Word("lock") String action,
      @Arg("the mapping") Mapping mapping,
      @Arg(value = "MLOCK_ONFAULT or 0", otherwise = "0") @Flags(LockFlag.class) int flags,
      @Arg(value = "bytes from the start", otherwise = "0") long from,
      @Arg(value = "how many bytes", otherwise = "all") Extent size)
      implements Mmap<Void> {
    @Override
    public Void run(Session session) {
      Part part = new Part(mapping, from, size);
      part.call(session, at -> new PageCalls.Lock(at, part.length(), flags));
      return null;
    }

    @Override
    public String hint(Errno errno, Session session) {
      return Hints.ofLock(errno);
    }
  }

  /** Lets pages be swapped again. */
  record Unlock(
      @Word("unlock") String action,
      @Arg("the mapping") Mapping mapping,
      @Arg(value = "bytes from the start", otherwise = "0") long from,
      @Arg(value = "how many bytes", otherwise = "all") Extent size)
      implements Mmap<Void> {
    @Override
    public Void run(Session session) {
      Part part = new Part(mapping, from, size);
      part.call(session, at -> new PageCalls.Unlock(at, part.length()));
      return null;
    }
  }

  /** Makes it longer or shorter. */
  record Resize(
      @Word("resize") String action,
      @Arg("the mapping") Mapping mapping,
      @Arg("how many bytes it shall have") long bytes,
      @Arg(value = "MREMAP_MAYMOVE, or 0 to stay where it is", otherwise = "MREMAP_MAYMOVE")
          @Flags(RemapFlag.class)
          int flags)
      implements Mmap<Void> {
    @Override
    public Void run(Session session) {
      if ((flags & ~RemapFlag.MREMAP_MAYMOVE.number()) != 0) {
        throw new Problem.BadValue(
                "flags", "MREMAP_MAYMOVE or 0", "0x" + Integer.toHexString(flags))
            .thrown()
            .hint("the others place memory where the shell may have some");
      }
      mapping.open();
      Kernel kernel = Kernel.of(session);
      long result =
          mapping
              .range()
              .move(
                  bytes,
                  () ->
                      kernel.attempt(
                          new PageCalls.Remap(
                              mapping.range().address(), mapping.extent(), bytes, flags)));
      if (Kernel.failed(result)) {
        throw new Problem.CallFailed("mremap", Kernel.errno(result), null).thrown();
      }
      return null;
    }

    @Override
    public String hint(Errno errno, Session session) {
      return Hints.ofResize(errno, bytes, flags);
    }
  }

  /** Unmaps it. */
  record Close(@Word("close") String action, @Arg("the mapping") Mapping mapping)
      implements Mmap<Void> {
    @Override
    public Void run(Session session) {
      mapping.close(session);
      return null;
    }
  }
}
