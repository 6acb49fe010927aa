package org.ipcsh.mmap;

import java.util.function.LongFunction;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.NativeCall;
import org.ipcsh.linux.memory.Extent;

/** A part of a mapping, on whose pages a call works; never more than the mapping itself. */
final class Part {
  private final Mapping mapping;
  private final long offset;
  private final long length;

  /** The part from an offset on. */
  Part(Mapping mapping, long offset, Extent length) {
    this.mapping = mapping;
    this.offset = offset;
    long size = mapping.range().length();
    if (offset < 0 || offset > size) {
      throw range("the offset", size, offset);
    }
    this.length = length.or(size - offset);
    if (this.length > size - offset) {
      throw range("the length from offset " + offset, size - offset, this.length);
    }
  }

  private RuntimeException range(String what, long most, long is) {
    return new Problem.OutOfRange(what, "0", Long.toString(most), Long.toString(is))
        .thrown()
        .hint(mapping + " has " + mapping.range().length() + " bytes");
  }

  /** How many bytes it has. */
  long length() {
    return length;
  }

  /** Whether it is all of the mapping. */
  boolean whole() {
    return offset == 0 && length == mapping.range().length();
  }

  /**
   * Makes a call that must not fail.
   *
   * @param call makes it for an address
   */
  void call(Session session, LongFunction<NativeCall> call) {
    mapping.open();
    Kernel kernel = Kernel.of(session);
    NativeCall[] made = new NativeCall[1];
    long result =
        mapping
            .range()
            .touch(
                offset,
                length,
                () -> {
                  made[0] = call.apply(mapping.range().address() + offset);
                  return kernel.attempt(made[0]);
                });
    if (Kernel.failed(result)) {
      Errno errno = Kernel.errno(result);
      throw new Problem.CallFailed(made[0].name(), errno, null).thrown();
    }
  }
}
