package org.ipcsh.linux.data;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.api.Struct;

/**
 * Reads a type of data: {@code i8 u8 i16 ... u64 f32 f64 char}, with {@code le} or {@code be}
 * behind it for a byte order that is not the machine's own, {@code cstring}, or the name of a
 * struct.
 */
public final class DataTypeKind implements Kind<DataType> {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Map<String, DataType> KNOWN = new LinkedHashMap<>();

  static {
    for (Struct.Type type : Struct.Type.values()) {
      String name = type.name().toLowerCase(Locale.ROOT);
      KNOWN.put(name, new NumberType(name, type, ByteOrder.nativeOrder()));
      if (type.size() > 1) {
        KNOWN.put(name + "le", new NumberType(name + "le", type, ByteOrder.LITTLE_ENDIAN));
        KNOWN.put(name + "be", new NumberType(name + "be", type, ByteOrder.BIG_ENDIAN));
      }
    }
    KNOWN.put("cstring", new CString());
  }

  /** Makes one. */
  public DataTypeKind() {}

  /** The type of that struct. */
  public static DataType of(Struct struct) {
    return new StructType(struct);
  }

  @Override
  public Class<DataType> type() {
    return DataType.class;
  }

  @Override
  public String expects() {
    return "a type such as u32, f64be or cstring, or the name of a struct";
  }

  @Override
  public void check(String text) {
    if (!NAME.matcher(text).matches()) {
      throw new Problem.BadValue("", expects(), text.isEmpty() ? "empty" : text).thrown();
    }
  }

  @Override
  public DataType read(String text, Session session) {
    DataType known = KNOWN.get(text);
    if (known != null) {
      return known;
    }
    check(text);
    try {
      return of(session.struct(text));
    } catch (ProblemException e) {
      // There may be a struct of such a name, but more often a type was meant.
      throw new Problem.Unknown(
              "type",
              text,
              e.problem() instanceof Problem.Unknown unknown ? unknown.near() : List.of())
          .thrown()
          .hint("it takes " + String.join(" ", KNOWN.keySet()) + " and declared structs");
    }
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    List<Candidate> candidates = new ArrayList<>();
    KNOWN.forEach((name, type) -> candidates.add(new Candidate(name, said(type))));
    return candidates;
  }

  private static String said(DataType type) {
    return type.size() == 0
        ? "text up to a NUL"
        : type.size() == 1 ? "1 byte" : type.size() + " bytes";
  }
}
