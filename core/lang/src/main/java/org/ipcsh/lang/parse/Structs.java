package org.ipcsh.lang.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ipcsh.lang.Parsed.Paint;
import org.ipcsh.lang.Parsed.Place;
import org.ipcsh.lang.Tree;

/** {@code struct NAME { C members }}. */
final class Structs {
  private static final Set<String> WORDS =
      Set.of("char", "short", "int", "long", "float", "double", "signed", "unsigned");

  private final Chars chars;

  Structs(Chars chars) {
    this.chars = chars;
  }

  /** A struct, from behind the keyword. */
  Tree.StructDef struct(int from) {
    chars.blanks();
    Tree.Name name = name("what follows struct");
    chars.blanks();
    if (chars.peek() != '{') {
      throw chars.expected("what follows the name of a struct", "{");
    }
    chars.open();
    List<Tree.Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (space(); chars.peek() != '}'; space()) {
      declaration(members, names);
    }
    if (members.isEmpty()) {
      throw chars.wrong(from, chars.at + 1, "a struct must have a member, but has none");
    }
    chars.close();
    return new Tree.StructDef(chars.span(from), name, List.copyOf(members));
  }

  /** One type with what is declared of it, up to the {@code ;}. */
  private void declaration(List<Tree.Member> members, Set<String> names) {
    int from = chars.at;
    String type = type();
    for (int start = from; ; start = chars.at) {
      Tree.Name name = name("the name of a member");
      if (!names.add(name.text())) {
        throw chars.wrong(
            name.span().from(),
            chars.at,
            "a member must stand once, but " + Letters.show(name.text()) + " stands twice");
      }
      space();
      int count = chars.peek() == '[' ? count() : 0;
      members.add(new Tree.Member(chars.span(start), type, name, count));
      space();
      int c = chars.peek();
      if (c != ',' && c != ';') {
        throw chars.expected("what follows a member", ";");
      }
      chars.take(Paint.OPERATOR, 1);
      if (c == ';') {
        return;
      }
      space();
    }
  }

  /** Words up to the one before the name; C takes them in any order, we give them in one. */
  private String type() {
    int from = chars.at;
    int end = from;
    List<String> words = new ArrayList<>();
    String word = word();
    while (words.isEmpty() || WORDS.contains(word)) {
      if (word.isEmpty()) {
        throw chars.expected("a member", "a type of C and a name");
      }
      words.add(word);
      chars.take(Paint.KEYWORD, word.length());
      end = chars.at;
      space();
      if (!WORDS.contains(word)) {
        return word; // int64_t, size_t and the like, always alone
      }
      word = word();
    }
    String type = normal(words);
    if (type == null) {
      throw chars.wrong(
          from,
          end,
          "the type of a member must be one of C such as unsigned long, but is "
              + Letters.show(chars.text, from, end));
    }
    return type;
  }

  /** The word that stands here, perhaps none. */
  private String word() {
    return chars.text.substring(chars.at, Letters.nameEnd(chars.text, chars.at));
  }

  /** The usual spelling of a type of several words; null if C has no such, or we have not. */
  private static String normal(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    boolean unsigned = rest.remove("unsigned");
    boolean signed = !unsigned && rest.remove("signed");
    String sign = unsigned ? "unsigned " : "";
    if (rest.contains("short") || rest.contains("long")) {
      rest.remove("int"); // says nothing beside these
    }
    rest.sort(null);
    return switch (String.join(" ", rest)) {
      case "" -> sign + "int";
      case "int", "short", "long", "long long" -> sign + String.join(" ", rest);
      case "char" -> signed ? "signed char" : sign + "char";
      case "float", "double" -> unsigned || signed ? null : rest.get(0);
      default -> null;
    };
  }

  private int count() {
    chars.open();
    space();
    int from = chars.at;
    int to = Numbers.end(chars.text, from);
    Object value = Numbers.read(chars.text.substring(from, to));
    boolean fits = value instanceof Long number && number > 0 && number <= Integer.MAX_VALUE;
    if (!fits) {
      if (to == from) {
        throw chars.expected("the length of an array", "a number");
      }
      throw chars.wrong(
          from,
          to,
          "the length of an array must be a number from 1 to 2147483647, but is "
              + Letters.show(chars.text, from, to));
    }
    chars.take(Paint.NUMBER, to - from);
    space();
    chars.close();
    return (int) (long) (Long) value;
  }

  private Tree.Name name(String what) {
    int from = chars.at;
    chars.typing.starts(Place.NOTHING, from);
    int to = Letters.nameEnd(chars.text, from);
    if (to == from) {
      if (chars.peek() == '*') {
        throw chars.wrong(from, from + 1, what + " must be a name, but is a pointer");
      }
      throw chars.expected(what, "a name of letters, digits and _");
    }
    chars.take(Paint.WORD, to - from);
    return new Tree.Name(chars.span(from), chars.text.substring(from, to));
  }

  /** Blanks, newlines and comments, those of C too; the text must go on behind them. */
  private void space() {
    int from = chars.at;
    for (; ; ) {
      chars.blanksAndLines();
      int stop;
      if (chars.sees("/*")) {
        stop = chars.text.indexOf("*/", chars.at + 2);
        stop = stop < 0 ? chars.end : stop + 2;
      } else if (chars.sees("//")) {
        stop = chars.text.indexOf('\n', chars.at);
        stop = stop < 0 ? chars.end : stop;
      } else {
        break;
      }
      chars.take(Paint.COMMENT, stop - chars.at);
    }
    if (chars.peek() == Letters.END) {
      if (chars.at > from) {
        chars.typing.starts(Place.NOTHING, chars.end);
      }
      throw chars.unclosed();
    }
  }
}
