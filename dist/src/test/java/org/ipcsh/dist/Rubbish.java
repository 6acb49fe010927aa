package org.ipcsh.dist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Candidate;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;

/**
 * What is given to commands where they want something else, and where they want just that. Values
 * that are there only when a line runs are in {@code world.ipcsh}, the list {@code $rubbish} among
 * them.
 */
final class Rubbish {
  /** Words as they are typed, which are looked at before anything runs. */
  static final List<String> WORDS =
      List.of(
          """
          0 1 -1 2147483648 9223372036854775807 9223372036854775808 -9223372036854775809
          18446744073709551616 1.5 1e5 0x 0xfg 09 64k 99E 5s -5s 999999999999h "" '' text "a\\tb"
          "a\\x00b" b"\\xff\\x00" b"" é [] [1,2] [a=1] [[a=1],[a=2]] [null] null true {} {1} msg#1
          file#99 nope# "#" key:0x7fffff01 key: IPC_CREAT ENOMSG NOPE_NOT IPC_CREAT| PROT_READ|0600 |
          SIGKILL worker nowhere/at/all . / /dev/null /dev/full /proc/self/mem 127.0.0.1:99999
          [::1]:1 "[::1" unix: unix:@ : a:b:c:d 0:-1:SEM_UNDO:1 a=b = mode=9 -- --nope --nope=1 -z -
          ...[] ...[1,2,3] ...null ...[a=1] $rubbish $queue $closed (1/0) (pwd) ~ ~/x a"b"c
          $(pwd) * < &1 \\x
          """
              .strip()
              .split("\\s+"));

  /** By what a parameter says it expects; an expression for a list of such values. */
  private static final Map<String, String> SENSIBLE =
      Map.ofEntries(
          Map.entry("a descriptor: a handle or a number", "$descriptors"),
          Map.entry("a handle such as $x, or the number of a descriptor", "$descriptors"),
          Map.entry("a handle such as $x", "$memories"),
          Map.entry("memory: what shmat gave, or a segment as handle, id or key:0x270f", "$shared"),
          Map.entry("what shmat gave: a handle or an address", "[$attached]"),
          Map.entry("a semaphore set: a handle, an id or key:0x270f", "[$set]"),
          Map.entry("a queue: a handle, an id or key:0x270f", "[$queue]"),
          Map.entry("a segment: a handle, an id or key:0x270f", "[$segment]"),
          Map.entry("an object: a handle, an id or key:0x270f", "[$queue $set]"),
          Map.entry("a number", "$numbers"),
          Map.entry("a number or all", "$sizes"),
          Map.entry("text, or with --as a value", "$texts"),
          Map.entry("text", "[\"text\" \"a\"]"),
          Map.entry("a value", "$texts"),
          Map.entry("a path", "$paths"),
          Map.entry(
              "an address such as 127.0.0.1:5000, [::1]:5000, unix:/tmp/s or unix:@name",
              "$addresses"),
          Map.entry("a key: a number or IPC_PRIVATE", "[IPC_PRIVATE 0x7fffff01]"),
          Map.entry("a job such as $j or job#1, or the name of a peer", "$jobs"),
          Map.entry("a pid, or a job such as $j", "$jobs"),
          Map.entry("a duration such as 500ms", "[1ms 0s]"),
          Map.entry("an offset, or NULL for where the file is", "[NULL 0]"),
          Map.entry("an address: a number or NULL", "[NULL]"),
          Map.entry("a mode such as 0600", "[0600 0]"),
          Map.entry("a signal such as SIGTERM", "[SIGUSR1 SIGWINCH]"),
          Map.entry("the name of a command", "[\"msgget\"]"),
          Map.entry(
              "an errno such as EAGAIN or a code such as timed-out", "[EAGAIN \"timed-out\"]"),
          Map.entry(
              "a type such as u32, f64be or cstring, or the name of a struct",
              "[\"u8\" \"s\" \"cstring\" \"u64be\"]"),
          Map.entry("NAME=value", "[\"A=b\"]"),
          Map.entry("number=handle", "[\"9=file#1\"]"));

  /** A line on a terminal has at most 4096 bytes. */
  private static final int MOST_CONSTANTS = 12;

  private Rubbish() {}

  /**
   * An expression for a list of what a parameter wants; where that is not known here, of all the
   * rubbish, in which there is everything.
   */
  static String sensible(Param param) {
    if (param.role() == Role.WORD) {
      return quoted(param.words());
    }
    String known = SENSIBLE.get(param.reader().expects());
    if (known != null) {
      return known;
    }
    List<String> constants = new ArrayList<>();
    if (param.otherwise() != null) {
      constants.add(param.otherwise());
    }
    List<Candidate> offered = param.reader().complete(null, null, "");
    int step = 1 + offered.size() / MOST_CONSTANTS;
    for (int i = 0; i < offered.size(); i += step) {
      constants.add(offered.get(i).text());
    }
    return constants.isEmpty() ? "$rubbish" : quoted(constants);
  }

  private static String quoted(List<String> words) {
    return "[\"" + String.join("\" \"", words) + "\"]";
  }
}
