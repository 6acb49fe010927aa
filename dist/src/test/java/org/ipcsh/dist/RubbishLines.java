package org.ipcsh.dist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Signature;
import org.ipcsh.lang.run.Usage;

/** Lines that give rubbish to one form of a command, made from its signature alone. */
final class RubbishLines {
  private static final Param TIMEOUT =
      new Param("timeout", Role.OPTION, "", null, List.of(), ' ', null);

  /** What ends the session if it is done: in a job it ends no more than that. */
  private static final Set<String> ENDING = Set.of("exit");

  /**
   * Switches that have something done which is refused otherwise, because it takes the session's
   * own descriptors or its whole process group away. They are tried with sensible arguments only.
   */
  private static final Set<String> INSISTING = Set.of("force", "group");

  /** Of what starts a whole shell there are not so many values. */
  private static final int SHELLS = 12;

  private final Signature signature;
  private final Signature.Form form;
  private final int share;
  private final List<Hole> holes = new ArrayList<>();

  /** A place in a line where a value can stand. */
  private record Hole(Param param, boolean option) {}

  /**
   * Lines for a form.
   *
   * @param share of the rubbish only so many-th pieces, others for each line; 1 for all
   */
  RubbishLines(Signature signature, Signature.Form form, int share) {
    this.signature = signature;
    this.form = form;
    this.share = share;
    if (form.input() != null) {
      holes.add(new Hole(form.input(), false));
    }
    form.params().forEach(param -> holes.add(new Hole(param, false)));
    for (int i = 0; i < signature.options().size(); i++) {
      if (form.takes(i)) {
        holes.add(new Hole(signature.options().get(i), true));
      }
    }
    if (signature.blocks()) {
      holes.add(new Hole(TIMEOUT, true));
    }
  }

  /** Each argument and option in turn as something that only shows when the line runs, then all. */
  List<String> running() {
    List<String> lines = new ArrayList<>();
    for (int k = 0; k < holes.size(); k++) {
      Param param = holes.get(k).param;
      List<String> given = sensible();
      given.set(k, rubbish(param, "$x"));
      lines.add(line(given));
      if (many(param)) {
        given.set(k, "...$x");
        lines.add(line(given));
      }
      if (joined(param)) {
        given.set(k, String.join("" + param.joiner(), "$x", "$y", "$z"));
        lines.add(line(given));
      }
    }
    List<String> names = List.of("$x", "$y", "$z", "$u");
    for (boolean options : new boolean[] {false, true}) {
      List<String> given = new ArrayList<>();
      for (Hole hole : holes) {
        boolean out = hole.option && (!options || INSISTING.contains(hole.param.name()));
        given.add(out ? null : rubbish(hole.param, names.get(given.size() % names.size())));
      }
      lines.add(line(given));
    }
    return lines.stream().distinct().toList();
  }

  /** A line with every so many-th piece of rubbish in it, one after the other. */
  String loop(String line, int number) {
    boolean shell = form.params().stream().anyMatch(param -> param.role() == Role.PROGRAM);
    int step = line.contains("$x") || line.contains("$y") ? shell ? SHELLS * share : share : 1000;
    // What the loop counts is known to it, so that what lines assign cannot confuse it.
    return """
        open = (handles | count); for n in 0..((len $rubbish) / %d) { i = $n * %d + %d; \
        x = pick $rubbish $i; y = pick $rubbish ($i * 7 + 31); \
        z = pick $rubbish ($i * 23 + 11); u = pick $rubbish ($i * 51 + 5); \
        try { within %s { v = %s | to text }; open = (handles | count) } catch e { \
        print "~$e.code|" ($e.message | to json); \
        now = (handles | count); \
        if $now > $open and $e.code != "timed-out" { print "~left|$i" }; open = $now } }; \
        print "~end"\
        """
        .formatted(step, step, number % step, shell ? "1s" : "20ms", ending(line));
  }

  private String ending(String line) {
    return ENDING.contains(signature.name()) ? "spawn { " + line + " }" : line;
  }

  /**
   * Lines with words that are looked at before anything runs, with too few and too many of them,
   * and with options that there are not or that lack a value.
   */
  List<String> typed(int number) {
    List<String> lines = new ArrayList<>();
    for (int k = 0; k < holes.size(); k++) {
      List<String> given = sensible();
      for (int i = (number + k) % share; i < Rubbish.WORDS.size(); i += share) {
        given.set(k, Rubbish.WORDS.get(i));
        lines.add(line(given));
      }
      given.set(k, null);
      lines.add(line(given));
    }
    String line = line(sensible());
    lines.addAll(List.of(signature.name(), "[1 2] | " + signature.name()));
    for (String end : List.of("more than it takes", "--nope", "--nope=1 -z")) {
      lines.add(line + " " + end);
    }
    for (Hole hole : holes) {
      if (hole.option) {
        String name = Usage.dashed(signature, hole.param);
        lines.add(line + " " + name);
        lines.add(line + " " + name + "=");
        lines.add(line + " " + name + "=1 " + name + "=2");
      }
    }
    return lines.stream().distinct().map(this::ending).toList();
  }

  private List<String> sensible() {
    List<String> given = new ArrayList<>();
    for (Hole hole : holes) {
      given.add(hole.option ? null : sensible(hole.param, given.size()));
    }
    return given;
  }

  /** What is wanted, another at each turn of the loop that counts {@code $i}. */
  private static String sensible(Param param, int at) {
    return switch (param.role()) {
      case BLOCK, PROGRAM -> "{ 1 }";
      case PAIRS -> param.reader().expects().replace("...", "0");
      case JOINED, JOINED_LIST ->
          param.reader().expects().startsWith("fd")
              ? "$file:POLLIN"
              : param.reader().expects().replaceAll("[a-z]+", "0");
      case INPUT ->
          param.reader().expects().contains("rows") ? "$rows" : "(pick $texts ($i + " + at + "))";
      default -> "(pick " + Rubbish.sensible(param) + " ($i + " + at + "))";
    };
  }

  /** Anything, where it can stand. */
  private static String rubbish(Param param, String value) {
    return switch (param.role()) {
      case BLOCK, PROGRAM -> "{ " + value + " }";
      case SWITCH -> "";
      case PAIRS -> param.reader().expects().replace("...", value);
      default -> value;
    };
  }

  private static boolean many(Param param) {
    return param.role() == Role.LIST || param.role() == Role.PAIRS || joined(param);
  }

  private static boolean joined(Param param) {
    return param.role() == Role.JOINED || param.role() == Role.JOINED_LIST;
  }

  /** The line with what is given for each hole; null leaves it out. */
  private String line(List<String> given) {
    List<String> words = new ArrayList<>(List.of(signature.name()));
    for (int i = 0; i < holes.size(); i++) {
      Hole hole = holes.get(i);
      if (given.get(i) != null && hole.param.role() == Role.INPUT) {
        words.addAll(0, Arrays.asList(given.get(i), "|"));
      } else if (given.get(i) != null) {
        words.add(hole.option ? Usage.dashed(signature, hole.param) : "");
        words.add(given.get(i));
      }
    }
    words.removeIf(String::isEmpty);
    return String.join(" ", words);
  }
}
