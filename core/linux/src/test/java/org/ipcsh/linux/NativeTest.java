package org.ipcsh.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;
import org.ipcsh.linux.headers.Gcc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeTest {
  /** Six arguments of which one is a pointer, as mmap(2) has them. */
  public interface Six {
    void echo(Pointer a, long b, int c, int d, int e, long f);

    long echoed(int index);
  }

  /** What jnr-ffi would garble. */
  public interface SixPrimitives {
    void echo(long a, long b, int c, int d, int e, long f);
  }

  @Test
  void allSixArgumentsArrive(@TempDir Path folder) {
    Path library = folder.resolve("libecho.so");
    Gcc.library(
        """
        static long seen[6];
        void echo(void *a, long b, int c, int d, int e, long f) {
          seen[0] = (long) a; seen[1] = b; seen[2] = c; seen[3] = d; seen[4] = e; seen[5] = f;
        }
        long echoed(int index) { return seen[index]; }
        """,
        library);
    Six six = Native.load(Six.class, library.toString());
    six.echo(
        Runtime.getSystemRuntime().getMemoryManager().newPointer(1L),
        2L << 40,
        -3,
        4,
        -5,
        -6L << 33);
    long[] sent = {1, 2L << 40, -3, 4, -5, -6L << 33};
    for (int i = 0; i < 6; i++) {
      assertEquals(sent[i], six.echoed(i), "argument " + i);
    }
  }

  @Test
  void sixPrimitivesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Native.load(SixPrimitives.class));
  }
}
