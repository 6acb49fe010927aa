package org.ipcsh.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ipcsh.api.Source;
import org.ipcsh.lang.Parsed.Cursor;
import org.junit.jupiter.api.Test;

/** What is being typed at the end of a text. */
class CursorTest {
  /** The place, the prefix in quotes, then what applies: base, command and its arguments. */
  private static void typing(String text, String expected) {
    Cursor cursor = Parser.parse(new Source("test", text)).cursor();
    String base = cursor.base() == null ? "" : " of " + Shown.of(cursor.base());
    String command =
        cursor.command() == null
            ? ""
            : (" in " + cursor.command().text() + " " + Shown.all(cursor.before())).stripTrailing();
    assertEquals(expected, cursor.place() + " '" + cursor.prefix() + "'" + base + command, text);
    assertEquals(text.length(), cursor.from() + cursor.prefix().length(), text);
  }

  @Test
  void commandsAndKeywords() {
    typing("", "COMMAND ''");
    typing("ms", "COMMAND 'ms'");
    typing("  ms", "COMMAND 'ms'");
    typing("x = msg", "COMMAND 'msg'");
    typing("x = ", "COMMAND ''");
    typing("a; b", "COMMAND 'b'");
    typing("a;", "COMMAND ''");
    typing("a\n", "COMMAND ''");
    typing("a 1 | ", "COMMAND ''");
    typing("a 1 | b", "COMMAND 'b'");
    typing("within 2s { msgr", "COMMAND 'msgr'");
    typing("within 2s { a; ", "COMMAND ''");
    typing("semop $s (", "COMMAND '' in semop $s");
    typing("semop $s (x", "COMMAND 'x' in semop $s");
    typing("print \"$(l", "COMMAND 'l' in print");
    typing("if (se", "COMMAND 'se'");
    typing("return ", "COMMAND ''");
    typing("throw a", "COMMAND 'a'");
    typing("whil", "COMMAND 'whil'");
    typing("while", "COMMAND 'while'");
    typing("try { a } ", "COMMAND ''");
    typing("try { a } cat", "COMMAND 'cat'");
    typing("if $x { a } el", "COMMAND 'el'");
    typing("if $x { a } else i", "COMMAND 'i'");
    typing("def f a {", "COMMAND ''");
  }

  @Test
  void argumentsAndOptions() {
    typing("msgrcv ", "ARGUMENT '' in msgrcv");
    typing("msgrcv $q 0 IPC_", "ARGUMENT 'IPC_' in msgrcv $q 0");
    typing("msgrcv $q 0 IPC_NOWAIT|MSG_", "ARGUMENT 'IPC_NOWAIT|MSG_' in msgrcv $q 0");
    typing("if (semctl $s ", "ARGUMENT '' in semctl $s");
    typing("while (semctl $s 0) == (semctl $t 1", "ARGUMENT '1' in semctl $t");
    typing("a $x | semctl $s 0 ", "ARGUMENT '' in semctl $s 0");
    typing("f (g 1) \"x\" { h } ", "ARGUMENT '' in f =(g 1) \"x\" {h}");
    typing("semop $s [0:-1 1:", "ARGUMENT '1:' in semop $s");
    typing("semop $s [", "ARGUMENT '' in semop $s");
    typing("poll $f:POLL", "ARGUMENT '$f:POLL' in poll");
    typing("msgctl $q IPC_SET msg_q", "ARGUMENT 'msg_q' in msgctl $q IPC_SET");
    typing("f ${q}x", "ARGUMENT '${q}x' in f");
    typing("f \\\n ", "ARGUMENT '' in f");
    typing("msgrcv $q -7", "ARGUMENT '-7' in msgrcv $q");
    typing("msgrcv $q -", "OPTION '-' in msgrcv $q");
    typing("msgrcv $q --", "OPTION '--' in msgrcv $q");
    typing("msgrcv $q --ti", "OPTION '--ti' in msgrcv $q");
    typing("msgrcv $q --size=6", "OPTION '--size=6' in msgrcv $q");
    typing("msgrcv $q --size ", "ARGUMENT '' in msgrcv $q --size");
    typing("source li", "ARGUMENT 'li' in source");
  }

  @Test
  void variablesAndFields() {
    typing("$", "VARIABLE ''");
    typing("msgsnd $", "VARIABLE '' in msgsnd");
    typing("msgsnd $q", "VARIABLE 'q' in msgsnd");
    typing("msgctl $q IPC_SET msg_qbytes=$n", "VARIABLE 'n' in msgctl $q IPC_SET");
    typing("${q", "VARIABLE 'q'");
    typing("f ...$", "VARIABLE '' in f");
    typing("if $x and $", "VARIABLE ''");
    typing("print \"a $", "VARIABLE '' in print");
    typing("print \"a ${b", "VARIABLE 'b' in print");
    typing("$r.te", "FIELD 'te' of $r");
    typing("$r.", "FIELD '' of $r");
    typing("msgsnd 1 $r.", "FIELD '' of $r in msgsnd 1");
    typing("print \"a $r.", "FIELD '' of $r in print");
    typing("print \"a $r.te", "FIELD 'te' of $r in print");
    typing("f $a[0].b", "FIELD 'b' of <$a @ 0> in f");
    typing("assert (msgrcv $q).te", "FIELD 'te' of (msgrcv $q)");
    typing("msgs | where { $it.", "FIELD '' of $it");
  }

  @Test
  void operands() {
    typing("if ", "OPERAND ''");
    typing("if $x == E", "OPERAND 'E'");
    typing("x = IPC_", "OPERAND 'IPC_'");
    typing("for i in ", "OPERAND ''");
    typing("x = [1 IPC_", "OPERAND 'IPC_'");
    typing("msgrcv $q 0 ($f|MSG_", "OPERAND 'MSG_' in msgrcv $q 0");
    typing("f $a[", "OPERAND '' in f");
    typing("not ", "OPERAND ''");
  }

  @Test
  void nothingWeKnow() {
    typing("msgsnd $q 1 \"he", "NOTHING 'he' in msgsnd $q 1");
    typing("msgsnd $q 1 'he", "NOTHING 'he' in msgsnd $q 1");
    typing("msgsnd $q 1 \"a $b c", "NOTHING ' c' in msgsnd $q 1");
    typing("msgsnd $q 1 \"he\"", "NOTHING '' in msgsnd $q 1");
    typing("a # b", "NOTHING '' in a");
    typing("# b", "NOTHING ''");
    typing("! ls", "NOTHING 'ls'");
    typing("for i", "NOTHING 'i'");
    typing("for i ", "NOTHING ''");
    typing("def f --x", "NOTHING '--x'");
    typing("struct s { int x", "NOTHING 'x'");
    typing("try { a } catch e", "NOTHING 'e'");
    typing("if $x ", "NOTHING ''");
    typing("f {a}", "NOTHING '' in f");
    typing("f (a)", "NOTHING '' in f");
    typing("a \\", "NOTHING '' in a");
    typing("if bad msgs ", "NOTHING ''");
  }
}
