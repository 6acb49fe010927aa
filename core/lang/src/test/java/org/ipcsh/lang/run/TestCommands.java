package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ipcsh.api.Block;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Named;
import org.ipcsh.api.Numeric;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Program;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.lang.Library;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Reader;
import org.ipcsh.lang.Signature;
import org.ipcsh.lang.Uncaught;

/** The commands and constants of tests. */
final class TestCommands implements Library {
  /** What a form does. */
  interface Does {
    Object call(Session session, Object[] params, Object[] options, Object input);
  }

  private record Form(List<Param> params, Param input, boolean inputOptional, Does does)
      implements Signature.Form {
    @Override
    public Signature.Call call(Object[] given, Object in) {
      Object[] values = Arrays.copyOf(given, params.size());
      Object[] options = Arrays.copyOfRange(given, params.size(), given.length);
      return session -> does.call(session, values, options, in);
    }
  }

  private final Map<String, Signature> commands = new TreeMap<>();
  private final Map<String, Numeric> constants = new TreeMap<>();

  TestCommands(TestHost host) {
    for (String name : List.of("IPC_CREAT:512", "IPC_NOWAIT:2048", "IPC_PRIVATE:0")) {
      String[] pair = name.split(":", 2);
      constants.put(pair[0], new Named(Long.parseLong(pair[1]), pair[0]));
    }
    for (Errno errno : Errno.values()) {
      constants.put(errno.name(), errno);
    }
    texts(host);
    readings();
    forms();
    flows(host);
    pipes(host);
  }

  private void readings() {
    Readers.Counting counting = new Readers.Counting();
    add(
        "reads",
        List.of(param("value", Role.ARG, counting), param("also", Role.BLOCK, null)),
        null,
        (s, p, o, i) -> p[0] + " read " + counting.times());
    List<Param> value = List.of(param("value", Role.ARG, counting));
    add("reading", value, null, (s, p, o, i) -> p[0] + " read " + counting.times());
    add("times", value, null, (s, p, o, i) -> counting.times());
    add(
        "both",
        List.of(value.get(0), param("other", Role.ARG, counting)),
        null,
        (s, p, o, i) -> p[0] + " " + p[1] + " read " + counting.times());
    add(
        "odd",
        value,
        null,
        (s, p, o, i) -> {
          if ((Long) p[0] % 2 == 0) {
            return null;
          }
          throw new Problem.CallFailed("odd", Errno.EDOM, null).thrown();
        });
  }

  private void texts(TestHost host) {
    add(
        "print",
        List.of(param("words", Role.LIST, Readers.TEXT)),
        null,
        (s, p, o, i) -> {
          StringBuilder line = new StringBuilder();
          for (Object word : (List<?>) p[0]) {
            line.append(line.length() == 0 ? "" : " ").append(word);
          }
          host.out.add(line.toString());
          return null;
        });
    add(
        "seen",
        List.of(param("words", Role.LIST, Readers.SEEN)),
        null,
        (s, p, o, i) -> {
          host.out.add(p[0].toString());
          return null;
        });
    add("give", List.of(param("value", Role.ARG, Readers.VALUE)), null, (s, p, o, i) -> p[0]);
    add(
        "run",
        List.of(param("program", Role.ARG, Readers.TEXT), param("args", Role.LIST, Readers.TEXT)),
        null,
        (s, p, o, i) -> {
          host.out.add("run " + p[0] + " " + p[1]);
          return null;
        });
    add(
        "help",
        List.of(param("name", Role.ARG, Readers.TEXT)),
        null,
        (s, p, o, i) -> {
          host.out.add("help of " + p[0]);
          return null;
        });
    add("int", List.of(), null, (s, p, o, i) -> 5);
    add("word", List.of(), null, (s, p, o, i) -> "plain");
    add("bytes", List.of(), null, (s, p, o, i) -> new byte[] {(byte) 0xff, 'a'});
  }

  private void forms() {
    Reader type = Readers.number("type", 100);
    List<Param> options =
        List.of(
            new Param(
                "size", Role.OPTION, "", "64", List.of(), ' ', Readers.number("--size", 4096)),
            param("quiet", Role.SWITCH, null),
            param("tag", Role.OPTION_LIST, Readers.SEEN),
            param("n", Role.OPTION, Readers.SEEN));
    Form send =
        new Form(
            List.of(
                param("queue", Role.ARG, Readers.LATE),
                param("type", Role.ARG, type),
                new Param("text", Role.ARG, "", "none", List.of(), ' ', Readers.SEEN),
                new Param("flags", Role.ARG, "", "0", List.of(), ' ', Readers.SEEN)),
            null,
            false,
            (s, p, o, i) -> Row.of("args", List.of(p), "options", String.join(" ", texts(o))));
    commands.put("send", new Signature("send", "test", "Sends.", List.of(send), options, true));

    Param set = param("set", Role.ARG, Readers.SEEN);
    Param num = param("num", Role.ARG, Readers.number("num", 9));
    Param maybe = new Param("num", Role.ARG, "", "0", List.of(), ' ', Readers.number("num", 9));
    Form get = form(List.of(set, num, word("GETVAL", "GETPID")), "get");
    Form put =
        form(List.of(set, num, word("SETVAL"), param("value", Role.ARG, Readers.SEEN)), "put");
    Form change =
        form(
            List.of(set, maybe, word("IPC_SET"), param("change", Role.PAIRS, Readers.FIELDS)),
            "change");
    commands.put(
        "semctl",
        new Signature("semctl", "sem", "Looks.", List.of(get, put, change), List.of(), false));
    commands.put("sem:semctl", commands.get("semctl"));
    commands.put(
        "switch",
        new Signature(
            "switch",
            "test",
            "Switches.",
            List.of(form(List.of(), "switch"), form(List.of(word("on", "off")), "switch")),
            List.of(),
            false));
    Form ops =
        form(
            List.of(
                set, new Param("ops", Role.JOINED_LIST, "", null, List.of(), ':', Readers.SEEN)),
            "ops");
    commands.put("semop", new Signature("semop", "sem", "Ops.", List.of(ops), List.of(), true));
    Form one =
        form(List.of(new Param("op", Role.JOINED, "", null, List.of(), ':', Readers.SEEN)), "one");
    commands.put("op", new Signature("op", "sem", "Op.", List.of(one), List.of(), false));
  }

  private static List<String> texts(Object[] values) {
    List<String> texts = new ArrayList<>();
    for (Object value : values) {
      texts.add(String.valueOf(value));
    }
    return texts;
  }

  private static Form form(List<Param> params, String name) {
    return new Form(params, null, false, (s, p, o, i) -> name + texts(p));
  }

  private void flows(TestHost host) {
    List<Param> block = List.of(param("body", Role.BLOCK, null));
    add("time", block, null, (s, p, o, i) -> ((Block) p[0]).call());
    add(
        "with",
        List.of(param("it", Role.ARG, Readers.VALUE), block.get(0)),
        null,
        (s, p, o, i) -> ((Block) p[1]).call(p[0]));
    add(
        "defer",
        block,
        null,
        (s, p, o, i) -> {
          s.defer((Block) p[0]);
          return null;
        });
    add(
        "keep",
        block,
        null,
        (s, p, o, i) -> {
          host.kept = (Block) p[0];
          return null;
        });
    add("again", List.of(), null, (s, p, o, i) -> host.kept == null ? null : host.kept.call());
    add(
        "spawn",
        List.of(param("body", Role.PROGRAM, null)),
        null,
        (s, p, o, i) -> {
          host.program = (Program) p[0];
          return null;
        });
    add(
        "fail",
        List.of(param("errno", Role.ARG, Readers.TEXT)),
        null,
        (s, p, o, i) -> {
          Errno named = Errno.named(p[0].toString());
          Errno errno = named == null ? Errno.EINVAL : named;
          throw new Problem.CallFailed("test", errno, null).thrown().hint("try again");
        });
    add("boom", List.of(), null, (s, p, o, i) -> (Integer) (Object) "no number");
    add(
        "hoard",
        List.of(),
        null,
        (s, p, o, i) -> {
          throw new OutOfMemoryError("Java heap space");
        });
    add("large", List.of(), null, (s, p, o, i) -> new byte[1 << 24]);
    add("overflow", List.of(), null, (s, p, o, i) -> deeper(0));
    add(
        "quit",
        List.of(),
        null,
        (s, p, o, i) -> {
          throw new Quit();
        });
    add(
        "interrupt",
        List.of(),
        null,
        (s, p, o, i) -> {
          throw new Problem.Interrupted("SIGINT", 2).thrown();
        });
  }

  private static int deeper(int n) {
    return n < 0 ? 0 : deeper(n + 1) + 1;
  }

  /** What {@code exit} is in the shell. */
  static final class Quit extends Uncaught {
    private static final long serialVersionUID = 1;

    Quit() {
      super("quit");
    }
  }

  private void pipes(TestHost host) {
    Reader number = Readers.number("n", 1000);
    add(
        "rows",
        List.of(param("n", Role.ARG, number)),
        null,
        (s, p, o, i) -> host.rows((Long) p[0]));
    Param rows = param("input", Role.INPUT, Readers.ROWS);
    add(
        "first",
        List.of(param("n", Role.ARG, number)),
        rows,
        (s, p, o, i) -> {
          List<Object> taken = new ArrayList<>();
          try (Rows<?> in = (Rows<?>) i) {
            while (taken.size() < (Long) p[0] && in.hasNext()) {
              taken.add(in.next());
            }
          }
          return taken;
        });
    add(
        "each",
        List.of(param("body", Role.BLOCK, null)),
        rows,
        (s, p, o, i) ->
            new Rows<Object>() {
              @Override
              protected Object read() {
                Rows<?> in = (Rows<?>) i;
                while (in.hasNext()) {
                  Object made = ((Block) p[0]).call(in.next());
                  if (made != null) {
                    return made;
                  }
                }
                return null;
              }

              @Override
              protected void release() {
                ((Rows<?>) i).close();
              }
            });
    add(
        "len",
        List.of(),
        param("input", Role.INPUT, Readers.VALUE),
        (s, p, o, i) ->
            i instanceof Bytes text ? text.size() : i instanceof List<?> list ? list.size() : -1);
    Form seen =
        new Form(
            List.of(),
            param("input", Role.INPUT, Readers.SEEN),
            true,
            (s, p, o, i) -> i == null ? "nothing came" : i);
    commands.put("tell", new Signature("tell", "test", "Tells.", List.of(seen), List.of(), false));
    add(
        "torn",
        List.of(),
        rows,
        (s, p, o, i) ->
            new Rows<Object>() {
              @Override
              protected Object read() {
                ((Rows<?>) i).next();
                throw new Problem.Refused("torn", "the rows", "whole", "torn").thrown();
              }
            });
    add(
        "burst",
        List.of(),
        rows,
        (s, p, o, i) -> {
          throw new Problem.Refused("burst", "the pipe", "whole", "burst").thrown();
        });
  }

  private void add(String name, List<Param> params, Param input, Does does) {
    Form form = new Form(params, input, false, does);
    commands.put(name, new Signature(name, "test", "Tests.", List.of(form), List.of(), false));
  }

  private static Param param(String name, Role role, Reader reader) {
    return new Param(name, role, "", null, List.of(), ' ', reader);
  }

  private static Param word(String... words) {
    return new Param("cmd", Role.WORD, "", null, List.of(words), ' ', null);
  }

  @Override
  public Signature command(String name) {
    return commands.get(name);
  }

  @Override
  public Collection<String> commands() {
    return commands.keySet();
  }

  @Override
  public Numeric constant(String name) {
    return constants.get(name);
  }

  @Override
  public Collection<String> constants() {
    return constants.keySet();
  }

  @Override
  public List<String> near(String unknown) {
    return Near.of(unknown, commands.keySet());
  }
}
