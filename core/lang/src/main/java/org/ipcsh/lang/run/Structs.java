package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Struct;
import org.ipcsh.lang.Tree;

/**
 * Lays out C structs as the compilers of x86-64 and aarch64 Linux do: each member at the next
 * multiple of its size, the whole a multiple of the largest.
 */
final class Structs {
  /** Spelled as the parser gives them; those of the headers, with their types on both machines. */
  private static final Map<String, Struct.Type> TYPES = new LinkedHashMap<>();

  static {
    put(Struct.Type.CHAR, "char");
    put(Struct.Type.I8, "signed char", "int8_t");
    put(Struct.Type.U8, "unsigned char", "uint8_t", "bool", "_Bool");
    put(Struct.Type.I16, "short", "int16_t");
    put(Struct.Type.U16, "unsigned short", "uint16_t", "sa_family_t", "in_port_t");
    put(Struct.Type.I32, "int", "int32_t", "pid_t", "key_t", "clockid_t");
    put(
        Struct.Type.U32,
        "unsigned int",
        "uint32_t",
        "uid_t",
        "gid_t",
        "mode_t",
        "socklen_t",
        "in_addr_t");
    put(Struct.Type.I64, "long", "long long", "int64_t", "ssize_t", "off_t", "time_t", "intptr_t");
    put(Struct.Type.U64, "unsigned long", "unsigned long long", "uint64_t", "size_t", "uintptr_t");
    put(Struct.Type.U64, "msgqnum_t", "msglen_t", "shmatt_t", "dev_t", "ino_t");
    put(Struct.Type.F32, "float");
    put(Struct.Type.F64, "double");
  }

  private Structs() {}

  private static void put(Struct.Type type, String... names) {
    for (String name : names) {
      TYPES.put(name, type);
    }
  }

  /**
   * The layout of a struct.
   *
   * @throws org.ipcsh.api.ProblemException at a member whose type is not known, or if the whole is
   *     too large
   */
  static Struct of(Tree.StructDef def) {
    List<Struct.Member> members = new ArrayList<>();
    long offset = 0;
    int alignment = 1;
    for (Tree.Member member : def.members()) {
      Struct.Type type = TYPES.get(member.type());
      if (type == null) {
        throw new Problem.Unknown("type", member.type(), Near.of(member.type(), TYPES.keySet()))
            .thrown()
            .at(member.span());
      }
      offset = aligned(offset, type.size());
      int start = (int) offset;
      offset += (long) type.size() * Math.max(1, member.count());
      if (offset > Integer.MAX_VALUE - 8) {
        throw new Problem.OutOfRange(
                "the size of a struct", "1", "2147483639", Long.toString(offset))
            .thrown()
            .at(member.span());
      }
      members.add(new Struct.Member(member.name().text(), type, member.count(), start));
      alignment = Math.max(alignment, type.size());
    }
    int size = (int) aligned(offset, alignment);
    return new Struct(def.name().text(), List.copyOf(members), size, alignment);
  }

  private static long aligned(long offset, int to) {
    return (offset + to - 1) / to * to;
  }
}
