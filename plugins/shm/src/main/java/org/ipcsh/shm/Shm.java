package org.ipcsh.shm;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Option;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.api.Word;
import org.ipcsh.linux.data.DataType;
import org.ipcsh.linux.memory.Difference;
import org.ipcsh.linux.memory.DumpLine;
import org.ipcsh.linux.memory.Extent;
import org.ipcsh.linux.memory.Memory;
import org.ipcsh.linux.memory.MemoryOperations;
import org.ipcsh.linux.memory.Offset;
import org.ipcsh.linux.sysv.IpcErrors;

/**
 * The bytes of shared memory.
 *
 * @param <R> what the form gives
 */
@Command(
    name = "shm",
    man = "shmop(2)",
    summary = "Read, write, fill, search, dump, compare and copy shared memory.",
    search = {"bytes", "hexdump", "peek", "poke", "contents", "memory"})
public sealed interface Shm<R> extends Action<R> {
  /** The memory the form is about first. */
  Memory memory();

  @Override
  default String hint(Errno errno, Session session) {
    return memory() instanceof SegmentMemory one
        ? IpcErrors.hintOfControl(errno, one.segment())
        : null;
  }

  /** Reads bytes or values. */
  record Read(
      @Word("read") String action,
      @Arg("what shmat gave, or a segment") Memory memory,
      @Arg(value = "bytes from the start", otherwise = "0") long offset,
      @Arg(value = "how many bytes", otherwise = "all") Extent length,
      @Option(DataType.HELP) DataType as,
      @Option("with --as: how many values, as a list") Extent count)
      implements Shm<Object> {
    @Override
    public Object run(Session session) {
      return new MemoryOperations(session).read(memory, offset, length, as, count);
    }
  }

  /** Writes text or values. */
  record Write(
      @Word("write") String action,
      @Arg("what shmat gave, or a segment") Memory memory,
      @Arg("bytes from the start") long offset,
      @Arg("text; with --as a value, or a list of them") Payload data,
      @Option(DataType.HELP) DataType as)
      implements Shm<Void> {
    @Override
    public Void run(Session session) {
      new MemoryOperations(session).write(memory, offset, data, as);
      return null;
    }
  }

  /** Writes a pattern over and over. */
  record Fill(
      @Word("fill") String action,
      @Arg("what shmat gave, or a segment") Memory memory,
      @Arg(value = "bytes from the start", otherwise = "0") long offset,
      @Arg(value = "how many bytes", otherwise = "all") Extent length,
      @Arg(value = "a number from 0 to 255, or text; with --as a value", otherwise = "0")
          Payload pattern,
      @Option(DataType.HELP) DataType as)
      implements Shm<Void> {
    @Override
    public Void run(Session session) {
      new MemoryOperations(session).fill(memory, offset, length, pattern, as);
      return null;
    }
  }

  /** Looks for bytes or values. */
  record Find(
      @Word("find") String action,
      @Arg("what shmat gave, or a segment") Memory memory,
      @Arg("text; with --as a value") Payload wanted,
      @Arg(value = "bytes from the start", otherwise = "0") long offset,
      @Arg(value = "how many bytes", otherwise = "all") Extent length,
      @Option(DataType.HELP) DataType as)
      implements Shm<Rows<Offset>> {
    @Override
    public Rows<Offset> run(Session session) {
      return new MemoryOperations(session).find(memory, wanted, offset, length, as);
    }
  }

  /** Shows bytes, sixteen a line. */
  record Dump(
      @Word("dump") String action,
      @Arg("what shmat gave, or a segment") Memory memory,
      @Arg(value = "bytes from the start", otherwise = "0") long offset,
      @Arg(value = "how many bytes", otherwise = "all") Extent length)
      implements Shm<Rows<DumpLine>> {
    @Override
    public Rows<DumpLine> run(Session session) {
      return new MemoryOperations(session).dump(memory, offset, length);
    }
  }

  /** Shows where two memories differ. */
  record Diff(
      @Word("diff") String action,
      @Arg("what shmat gave, or a segment") Memory memory,
      @Arg("other memory, or text such as read gave") Object other,
      @Arg(value = "bytes from the start of both", otherwise = "0") long offset,
      @Arg(value = "how many bytes", otherwise = "all") Extent length)
      implements Shm<Rows<Difference>> {
    @Override
    public Rows<Difference> run(Session session) {
      MemoryOperations operations = new MemoryOperations(session);
      Object second = operations.comparand(other, new SharedMemoryKind());
      return operations.diff(memory, second, offset, length);
    }
  }

  /** Copies bytes. */
  record Copy(
      @Word("copy") String action,
      @Arg("where from: what shmat gave, or a segment") Memory memory,
      @Arg("where to") Memory target,
      @Arg(value = "bytes from the start, where from", otherwise = "0") long offset,
      @Arg(value = "bytes from the start, where to", otherwise = "0") long to,
      @Arg(value = "how many bytes; as many as both have", otherwise = "all") Extent length)
      implements Shm<Long> {
    @Override
    public Long run(Session session) {
      return new MemoryOperations(session).copy(memory, target, offset, to, length);
    }
  }
}
