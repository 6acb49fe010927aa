package org.ipcsh.linux;

import com.kenai.jffi.MemoryIO;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Memory that native calls read and write, reused from call to call; owned by one thread. Its owner
 * must be reachable while a call uses it, for the memory is freed with it.
 */
public final class Scratch {
  private static final int SMALLEST = 256;

  /** What is larger is mapped, so that a size that is asked for but not used costs nothing. */
  private static final int LARGEST_KEPT = 1 << 20;

  private ByteBuffer kept;
  private long keptAt;
  private Mapped mapped;

  /** Makes one that has no memory yet. */
  public Scratch() {}

  /**
   * At least that many bytes, in the machine's byte order, from position 0 to the limit. What was
   * there before is there no longer if it had to grow, and is not cleared if it had not.
   *
   * @param size how many, from 0
   * @throws org.ipcsh.api.ProblemException if there is not as much memory
   */
  public ByteBuffer of(int size) {
    if (size > LARGEST_KEPT) {
      return large(size);
    }
    release();
    if (kept == null || kept.capacity() < size) {
      int capacity = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, size - 1)) << 1);
      kept = ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
      keptAt = MemoryIO.getInstance().getDirectBufferAddress(kept);
    }
    return kept.clear();
  }

  /** Where the memory of the last {@link #of} begins. */
  public long address() {
    return mapped != null ? mapped.address() : keptAt;
  }

  private ByteBuffer large(int size) {
    if (mapped == null || mapped.size() < size) {
      release();
      mapped = Mapped.of(size);
    }
    return mapped.buffer();
  }

  private void release() {
    if (mapped != null) {
      mapped.close();
      mapped = null;
    }
  }
}
