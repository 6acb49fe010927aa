package org.ipcsh.linux;

import java.nio.ByteBuffer;
import org.ipcsh.api.Constant;

/**
 * One line of the trace in the making, in the notation of strace 6.1. Each method writes the next
 * argument, or inside {@link #struct} the next field, and gives this.
 */
public final class Trace {
  private static final int LONGEST_TEXT = 32;
  private static final int HUGE_SHIFT = 26;

  private final StringBuilder line = new StringBuilder(80);

  /** Whether what comes next follows something that wants a comma. */
  private boolean comma;

  /** Whether the first argument is all that is wanted. */
  private final boolean brief;

  Trace() {
    this(false);
  }

  private Trace(boolean brief) {
    this.brief = brief;
  }

  /** Ends the writing of a call of which the first argument is known. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super(null, null, false, false);
    }
  }

  /**
   * A call with its first argument only. For another thread than the one that is in the call: what
   * follows the first argument may lie in memory that is not there any more.
   */
  static String brief(NativeCall call) {
    Trace trace = new Trace(true);
    trace.start(call.name());
    try {
      call.show(trace, -4);
    } catch (Enough e) {
      if (trace.line.indexOf("{") >= 0) {
        return call.name() + "(...)"; // in the middle of a struct
      }
    } catch (RuntimeException e) {
      return call.name(); // what it would have shown changed under it
    }
    return trace.line + ")";
  }

  /** A number with its sign. */
  public Trace number(long value) {
    return symbol(Long.toString(value));
  }

  /** A {@code size_t} or {@code unsigned long}. */
  public Trace unsigned(long value) {
    return symbol(Long.toUnsignedString(value));
  }

  /** A number in hexadecimal; 0 is {@code 0}. */
  public Trace hex(long value) {
    return symbol(value == 0 ? "0" : "0x" + Long.toHexString(value));
  }

  /** An address that is shown as such: {@code NULL} or {@code 0x...}. */
  public Trace pointer(long address) {
    return symbol(address == 0 ? "NULL" : "0x" + Long.toHexString(address));
  }

  /** A word as it is, such as a constant's name. */
  public Trace symbol(String word) {
    item();
    line.append(word);
    comma = true;
    return this;
  }

  /** Permission bits: octal, of at least three digits. */
  public Trace mode(long mode) {
    return symbol(octal(mode));
  }

  /**
   * Flags joined by {@code |}, in the order of the table, which is strace's and not the user's.
   *
   * @param unknown what strace says beside a number of which it knows no bit: {@code MSG_???}
   */
  public Trace flags(int flags, String unknown, Constant... table) {
    item();
    if (flags == 0) {
      line.append('0');
    } else if (!known(flags, table)) {
      line.append(" /* ").append(unknown).append(" */");
    }
    comma = true;
    return this;
  }

  /** Flags of which the lowest nine bits are a mode, as the System V calls that create have it. */
  public Trace flagsAndMode(int flags, Constant... table) {
    item();
    // The missing | after a number without a name is strace's own.
    if (known(flags & ~0777, table)) {
      line.append('|');
    }
    line.append(octal(flags & 0777));
    comma = true;
    return this;
  }

  /**
   * Flags that may hold the size of huge pages in their highest bits, as a power of 2: {@code
   * 21<<MAP_HUGE_SHIFT}.
   *
   * @param first what stands before them, or null
   * @param shift what strace calls the place of the size: {@code MAP_HUGE_SHIFT}
   */
  public Trace hugeFlags(String first, int flags, String shift, Constant... table) {
    item();
    huge(first, flags, shift, table);
    comma = true;
    return this;
  }

  /** The same, where the lowest nine bits are a mode. */
  public Trace hugeFlagsAndMode(int flags, String shift, Constant... table) {
    item();
    boolean any = huge(null, flags & ~0777, shift, table);
    line.append(any ? "|" : "").append(octal(flags & 0777));
    comma = true;
    return this;
  }

  /** Whether anything was written. */
  private boolean huge(String first, int flags, String shift, Constant[] table) {
    final int start = line.length();
    int size = flags >>> HUGE_SHIFT;
    line.append(first == null ? "" : first);
    known(first != null, flags & ~(size << HUGE_SHIFT), table);
    if (size != 0) {
      line.append(line.length() > start ? "|" : "").append(size).append("<<").append(shift);
    }
    return line.length() > start;
  }

  /**
   * Bytes in quotes, of which more than 32 are cut off.
   *
   * @param buffer what holds them
   * @param from the index of the first
   * @param length how many there are
   */
  public Trace bytes(ByteBuffer buffer, int from, int length) {
    return quoted(buffer, from, Math.min(length, LONGEST_TEXT), length);
  }

  /** A path: as {@link #bytes}, but never cut. */
  public Trace path(ByteBuffer buffer, int from, int length) {
    return quoted(buffer, from, length, length);
  }

  /** A path with a mark before its quotes: an abstract name is {@code @"name"}. */
  public Trace path(String mark, ByteBuffer buffer, int from, int length) {
    item();
    line.append(mark);
    comma = false;
    return path(buffer, from, length);
  }

  /** Begins a struct; its fields follow, then {@link #end}. */
  public Trace struct() {
    return open('{');
  }

  /** Begins an array; its items follow, then {@link #endList}. */
  public Trace list() {
    return open('[');
  }

  /** Ends an array. */
  public Trace endList() {
    line.append(']');
    comma = true;
    return this;
  }

  /** Names the field that follows. */
  public Trace field(String name) {
    item();
    line.append(name).append('=');
    comma = false;
    return this;
  }

  /** Says that the struct has more fields than are shown: {@code ...}. */
  public Trace more() {
    return symbol("...");
  }

  /** Ends a struct. */
  public Trace end() {
    line.append('}');
    comma = true;
    return this;
  }

  private Trace quoted(ByteBuffer buffer, int from, int shown, int length) {
    item();
    line.append('"');
    for (int i = 0; i < shown; i++) {
      int next = i + 1 < shown ? buffer.get(from + i + 1) : 0;
      escaped(buffer.get(from + i) & 0xff, next >= '0' && next <= '7');
    }
    line.append(length > shown ? "\"..." : "\"");
    comma = true;
    return this;
  }

  void start(String name) {
    line.append(name);
    open('(');
  }

  /** Writes what is between arguments and result; what follows wants no comma. */
  void result() {
    line.append(") = ");
    comma = false;
  }

  private Trace open(char bracket) {
    item();
    line.append(bracket);
    comma = false;
    return this;
  }

  private void item() {
    if (comma && brief) {
      throw new Enough();
    } else if (comma) {
      line.append(", ");
    }
  }

  private boolean known(int flags, Constant[] table) {
    return known(false, flags, table);
  }

  /** Whether a name was written, now or before. */
  private boolean known(boolean before, int flags, Constant[] table) {
    int left = flags;
    boolean any = before;
    for (Constant constant : table) {
      int bits = (int) constant.number();
      if (bits != 0 && (left & bits) == bits) {
        line.append(any ? "|" : "").append(constant.name());
        left &= ~bits;
        any = true;
      }
    }
    if (left != 0) {
      line.append(any ? "|" : "").append("0x").append(Integer.toHexString(left));
    }
    return any;
  }

  private void escaped(int b, boolean digitFollows) {
    switch (b) {
      case '"', '\\' -> line.append('\\').append((char) b);
      case '\f' -> line.append("\\f");
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      case 0x0b -> line.append("\\v");
      default -> {
        if (b >= ' ' && b <= '~') {
          line.append((char) b);
        } else {
          String octal = Integer.toOctalString(b);
          line.append('\\')
              .append(digitFollows ? "0".repeat(3 - octal.length()) : "")
              .append(octal);
        }
      }
    }
  }

  /** A mode in C's octal: of at least three digits, {@code 000} and {@code 0600}. */
  public static String octal(long mode) {
    return mode == 0 ? "000" : (mode < 010 ? "00" : "0") + Long.toOctalString(mode);
  }

  @Override
  public String toString() {
    return line.toString();
  }
}
