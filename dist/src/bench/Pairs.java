import com.kenai.jffi.MemoryIO;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jnr.ffi.LibraryLoader;

/**
 * {@code Pairs COUNT}: sends and receives 64 bytes COUNT times, prints nanoseconds per pair. What
 * any Java program pays that makes the calls through JNR-FFI and keeps what it receives.
 */
public final class Pairs {
  private static final int IPC_CREAT = 01000;

  /** The functions of libc. */
  public interface Libc {
    int msgget(int key, int flags);

    int msgsnd(int queue, long message, long size, int flags);

    long msgrcv(int queue, long message, long size, long type, int flags);

    int msgctl(int queue, int command, long buffer);
  }

  private final byte[] text = new byte[64];
  private final Libc libc = LibraryLoader.create(Libc.class).load("libc.so.6");
  private final ByteBuffer message = ByteBuffer.allocateDirect(72).order(ByteOrder.nativeOrder());
  private final long address = MemoryIO.getInstance().getDirectBufferAddress(message);
  private final int queue = libc.msgget(0, IPC_CREAT | 0600);
  private byte[] received;

  private Pairs() {}

  /** A method of its own, for that is compiled sooner than a loop that began in the interpreter. */
  private void pair() {
    message.putLong(0, 1);
    message.put(8, text);
    if (libc.msgsnd(queue, address, 64, 0) < 0 || libc.msgrcv(queue, address, 64, 0, 0) != 64) {
      throw new IllegalStateException("msgsnd or msgrcv failed");
    }
    byte[] bytes = new byte[64];
    message.get(8, bytes);
    received = bytes;
  }

  public static void main(String[] args) {
    int count = Integer.parseInt(args[0]);
    Pairs pairs = new Pairs();
    try {
      long start = System.nanoTime();
      for (int i = 0; i < count; i++) {
        pairs.pair();
      }
      System.out.println((System.nanoTime() - start) / count);
    } finally {
      pairs.libc.msgctl(pairs.queue, 0, 0);
    }
  }
}
