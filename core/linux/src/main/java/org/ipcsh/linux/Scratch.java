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

  private ByteBuffer buffer;
  private long address;

  /** Makes one that has no memory yet. */
  public Scratch() {}

  /**
   * At least that many bytes, in the machine's byte order, with the whole buffer between position 0
   * and its limit. What was there before is there no longer if it had to grow, and not cleared if
   * it had not.
   *
   * @param size how many, from 0
   */
  public ByteBuffer of(int size) {
    if (buffer == null || buffer.capacity() < size) {
      int capacity = Math.max(SMALLEST, size > (1 << 29) ? size : Integer.highestOneBit(size) << 1);
      buffer = ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
      address = MemoryIO.getInstance().getDirectBufferAddress(buffer);
    }
    return buffer.clear();
  }

  /** Where the memory of the last {@link #of} begins. */
  public long address() {
    return address;
  }
}
