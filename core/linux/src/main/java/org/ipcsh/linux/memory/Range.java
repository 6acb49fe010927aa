package org.ipcsh.linux.memory;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.linux.Kernel;

/**
 * Where a piece of memory is mapped, until it is unmapped. While bytes of it are moved it can be
 * neither unmapped nor moved: at the same address the process might then have memory of its own.
 */
public final class Range {
  private static final int EFAULT = 14;

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile long address;
  private volatile long length;
  private volatile boolean mapped = true;

  /**
   * Memory that has just been mapped.
   *
   * @param address of its first byte
   * @param length in bytes
   */
  public Range(long address, long length) {
    this.address = address;
    this.length = length;
  }

  /** The address of its first byte; stale once it is unmapped. */
  public long address() {
    return address;
  }

  /** How many bytes may be touched. */
  public long length() {
    return length;
  }

  /** Whether it is still mapped. */
  public boolean mapped() {
    return mapped;
  }

  /**
   * Makes a call that touches it.
   *
   * @param offset the first byte, from the start
   * @param count how many bytes
   * @return what the call gave
   * @throws org.ipcsh.api.ProblemException if another job has unmapped it, or cut it short
   */
  public long touch(long offset, long count, LongSupplier call) {
    lock.readLock().lock();
    try {
      if (!mapped || offset > length - count) {
        String detail = "the memory was unmapped meanwhile";
        throw new Problem.CallFailed("mmap", Errno.EFAULT, detail).thrown();
      }
      return call.getAsLong();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Makes the call that unmaps it.
   *
   * @return what the call gave; 0 if it was unmapped before
   */
  public long unmap(LongSupplier call) {
    lock.writeLock().lock();
    try {
      if (!mapped) {
        return 0;
      }
      long result = call.getAsLong();
      mapped = result != 0;
      return result;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Makes a call that maps something else in its place.
   *
   * @return what the call gave: an address, or the errno, negative
   */
  public long replace(LongSupplier call) {
    lock.writeLock().lock();
    try {
      long result = call.getAsLong();
      mapped &= Kernel.failed(result);
      return result;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Makes a call that moves it or changes its length.
   *
   * @param call gives the new address, or the errno, negative
   * @return what the call gave
   */
  public long move(long newLength, LongSupplier call) {
    lock.writeLock().lock();
    try {
      long result = mapped ? call.getAsLong() : -EFAULT;
      if (!Kernel.failed(result)) {
        address = result;
        length = newLength;
      }
      return result;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
