package org.ipcsh.linux;

import com.kenai.jffi.Library;
import java.lang.reflect.Method;
import jnr.ffi.LibraryLoader;
import jnr.ffi.Runtime;

/**
 * Loads bindings: small public interfaces whose methods are functions of libc, one interface for
 * each mechanism, loaded when it is first needed.
 *
 * <p>For methods of such an interface: {@code int}, {@code long} (also for {@code size_t}, {@code
 * off_t} and addresses) and {@link jnr.ffi.Pointer}. A function of exactly six integer arguments
 * must declare one of them as {@code Pointer}: with six primitives jnr-ffi on x86-64 passes garbage
 * as the last, so that such an interface is refused. No {@code @Pinned}: it stops every allocating
 * thread while the call is blocked. No {@code @Variadic} on what is called often: fixed arguments
 * are passed the same way on Linux, and 70 ns faster.
 */
public final class Native {
  private static final String LIBC = "libc.so.6";

  /** Whether this process has made native calls yet; never goes back. */
  private static volatile boolean used;

  private Native() {}

  /** Binds functions of libc. */
  public static <T> T load(Class<T> functions) {
    return load(functions, LIBC);
  }

  /** Binds functions of another library: a path, or a name that the dynamic linker finds. */
  public static <T> T load(Class<T> functions, String library) {
    for (Method function : functions.getDeclaredMethods()) {
      if (garblesSixth(function)) {
        throw new IllegalArgumentException(function + " needs a Pointer among its six parameters");
      }
    }
    used = true;
    return LibraryLoader.create(functions).load(library);
  }

  /** Binds functions of libc none of which blocks, so that {@link #used} need not know of it. */
  static <T> T loadAside(Class<T> functions) {
    return LibraryLoader.create(functions).load(LIBC);
  }

  private static boolean garblesSixth(Method function) {
    Class<?>[] types = function.getParameterTypes();
    for (Class<?> type : types) {
      if (!type.isPrimitive()) {
        return false;
      }
    }
    return types.length == 6;
  }

  /** errno of the last call that this thread made. */
  public static int errno() {
    return Loaded.RUNTIME.getLastError();
  }

  /** Whether anything has been loaded yet that may be in a call. */
  static boolean used() {
    return used;
  }

  /** Where a function of libc starts. */
  static long address(String function) {
    return Library.getCachedInstance(LIBC, Library.LAZY).getSymbolAddress(function);
  }

  /** Holds what must not be touched before the first native call. */
  private static final class Loaded {
    static final Runtime RUNTIME = Runtime.getSystemRuntime();
  }
}
