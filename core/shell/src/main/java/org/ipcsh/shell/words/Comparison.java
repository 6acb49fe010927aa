package org.ipcsh.shell.words;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Gid;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Session;
import org.ipcsh.api.Uid;
import org.ipcsh.lang.Tree.Operator;
import org.ipcsh.lang.run.Values;
import org.ipcsh.shell.show.Names;

/**
 * {@code where}'s three words. A bare value is read as the field's own type asks: a text's {@code
 * 007} is three digits, a user's {@code root} is whoever has that name, a constant's {@code ENOMSG}
 * its name, a handle's {@code msg#1} that handle.
 */
final class Comparison {
  private final String operator;
  private final Spelled value;
  private final Session session;
  private final Names names;
  private Pattern pattern;

  Comparison(String operator, Spelled value, Session session) {
    this.operator = operator;
    this.value = value;
    this.session = session;
    this.names = session.part(Streams.class).look().names();
  }

  /** Whether it is so for the value of a field. */
  boolean holds(Object field) {
    if (operator.equals("=~")) {
      return matches(field);
    }
    if (operator.equals("in")) {
      return in(field);
    }
    Object right = value.typed();
    Object left = field;
    if (right != null && spelled(field, right)) {
      left = shown(field);
      right = value.spelled();
    }
    try {
      return (Boolean) Values.apply(operator(), left, right);
    } catch (ProblemException e) {
      boolean quoted = value.bare() == null && right instanceof Bytes;
      throw e.hint(quoted ? "a bare word is read as the field asks, a quoted one is text" : null);
    }
  }

  private Operator operator() {
    for (Operator each : Operator.values()) {
      if (each.symbol().equals(operator)) {
        return each;
      }
    }
    throw new IllegalStateException(operator);
  }

  /** Whether the field is compared by how it shows rather than by its number. */
  private boolean spelled(Object field, Object right) {
    if (field instanceof Bytes) {
      return value.bare() != null;
    }
    boolean showsAsWord = field instanceof Numeric || field instanceof Handle;
    return showsAsWord && right instanceof Bytes;
  }

  private Bytes shown(Object field) {
    String name = null;
    if (field instanceof Uid uid) {
      name = names.user(uid.value());
    } else if (field instanceof Gid gid) {
      name = names.group(gid.value());
    }
    return name != null ? Bytes.of(name) : Values.bytes(field, null);
  }

  /** A part of the value if it is text; one of it if it is a list. */
  private boolean in(Object field) {
    Object right = value.spelled();
    if (right instanceof List<?> list) {
      for (Object each : list) {
        boolean word = each instanceof Bytes && !(field instanceof Bytes) && field != null;
        Object left = word ? shown(field) : field;
        Object item = Values.normalise(each);
        boolean comparable = item == null || left == null || sameKind(left, item);
        if (comparable && Values.equal(left, item)) {
          return true;
        }
      }
      return false;
    }
    if (right instanceof Bytes text) {
      return field != null && text.indexOf(shown(field), 0) >= 0;
    }
    throw new Problem.BadValue("the right of in", "a list or text", Values.kind(right)).thrown();
  }

  private static boolean sameKind(Object a, Object b) {
    return Values.kind(a).equals(Values.kind(b));
  }

  /** Text is bytes, so a regular expression is too: each byte is a character of Latin-1. */
  private boolean matches(Object field) {
    if (pattern == null) {
      pattern = compile(value.spelled());
    }
    return field != null && pattern.matcher(new ByteText(shown(field), session)).find();
  }

  private static Pattern compile(Object expression) {
    if (!(expression instanceof Bytes bytes)) {
      throw new Problem.BadValue("the right of =~", "text", Values.kind(expression)).thrown();
    }
    try {
      return Pattern.compile(new String(bytes.toArray(), StandardCharsets.ISO_8859_1));
    } catch (PatternSyntaxException e) {
      String is = Values.notation(bytes, null) + " (" + e.getDescription() + ")";
      throw new Problem.BadValue("the right of =~", "a regular expression", is).thrown();
    }
  }
}
