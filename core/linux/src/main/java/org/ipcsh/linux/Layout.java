package org.ipcsh.linux;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * How a struct of the C headers lies in memory on each {@link Machine}. Only what we use of it is
 * described. A test finds every constant of this type and holds it against a C compiler for both
 * machines.
 */
public final class Layout {
  private final String type;
  private final int x86;
  private final int arm;
  private final List<Field> fields = new ArrayList<>();

  /**
   * Describes a struct that has one size.
   *
   * @param type as C names it: {@code struct msqid_ds}
   * @param size its {@code sizeof}
   */
  public Layout(String type, int size) {
    this(type, size, size);
  }

  /**
   * Describes a struct of different sizes.
   *
   * @param type as C names it
   * @param x86 its {@code sizeof} on x86-64
   * @param arm its {@code sizeof} on aarch64
   */
  public Layout(String type, int x86, int arm) {
    this.type = type;
    this.x86 = x86;
    this.arm = arm;
  }

  /**
   * Describes an integer in it that lies at one place; to be called only where the constant is
   * made.
   *
   * @param name as C writes it: {@code msg_perm.uid}
   * @param offset bytes from the start
   * @param bytes 1, 2, 4 or 8
   */
  public Field field(String name, int offset, int bytes) {
    return field(name, offset, offset, bytes);
  }

  /**
   * Describes an integer in it that lies at different places.
   *
   * @param name as C writes it
   * @param x86 bytes from the start on x86-64
   * @param arm bytes from the start on aarch64
   * @param bytes 1, 2, 4 or 8
   */
  public Field field(String name, int x86, int arm, int bytes) {
    return field(name, x86, arm, bytes, bytes);
  }

  /**
   * Describes an integer in it that lies at different places and has different sizes.
   *
   * @param name as C writes it
   * @param x86 bytes from the start on x86-64
   * @param arm bytes from the start on aarch64
   * @param x86Bytes 1, 2, 4 or 8
   * @param armBytes 1, 2, 4 or 8
   */
  public Field field(String name, int x86, int arm, int x86Bytes, int armBytes) {
    Field field = new Field(name, x86, arm, x86Bytes, armBytes);
    fields.add(field);
    return field;
  }

  /** The struct's name in C. */
  public String type() {
    return type;
  }

  /** Bytes of the whole on this machine, with the padding at the end. */
  public int size() {
    return size(Machine.current());
  }

  /** Bytes of the whole, with the padding at the end. */
  public int size(Machine machine) {
    return machine == Machine.X86_64 ? x86 : arm;
  }

  /**
   * The part of a buffer where one begins, with the buffer's byte order and a position of its own.
   */
  public ByteBuffer in(ByteBuffer memory, int at) {
    return memory.slice(at, size()).order(memory.order());
  }

  /** The fields described. */
  public List<Field> fields() {
    return List.copyOf(fields);
  }

  /** An integer in a struct. */
  public static final class Field {
    private final String name;
    private final int x86;
    private final int arm;
    private final int x86Bytes;
    private final int armBytes;
    private final int bytes;
    private final int here;

    private Field(String name, int x86, int arm, int x86Bytes, int armBytes) {
      this.name = name;
      this.x86 = x86;
      this.arm = arm;
      this.x86Bytes = x86Bytes;
      this.armBytes = armBytes;
      this.bytes = bytes(Machine.current());
      this.here = offset(Machine.current());
    }

    /** As C writes it: {@code msg_perm.uid}. */
    public String name() {
      return name;
    }

    /** How many it has on this machine: 1, 2, 4 or 8. */
    public int bytes() {
      return bytes;
    }

    /** How many it has on a machine. */
    public int bytes(Machine machine) {
      return machine == Machine.X86_64 ? x86Bytes : armBytes;
    }

    /** Bytes from the start of the struct. */
    public int offset(Machine machine) {
      return machine == Machine.X86_64 ? x86 : arm;
    }

    /** Its value, with sign, in a struct that begins at the start of a buffer. */
    public long get(ByteBuffer struct) {
      return switch (bytes) {
        case 1 -> struct.get(here);
        case 2 -> struct.getShort(here);
        case 4 -> struct.getInt(here);
        default -> struct.getLong(here);
      };
    }

    /** Sets it in a struct that begins at the start of a buffer; higher bits are cut off. */
    public void set(ByteBuffer struct, long value) {
      switch (bytes) {
        case 1 -> struct.put(here, (byte) value);
        case 2 -> struct.putShort(here, (short) value);
        case 4 -> struct.putInt(here, (int) value);
        default -> struct.putLong(here, value);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
