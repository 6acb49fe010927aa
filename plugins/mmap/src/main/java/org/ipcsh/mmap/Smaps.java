package org.ipcsh.mmap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipcsh.api.Size;

/** What {@code /proc/self/smaps} tells of our own memory, proc(5). */
final class Smaps {
  private static final Pattern HEAD = Pattern.compile("([0-9a-f]+)-([0-9a-f]+) .*");
  private static final Pattern FACT = Pattern.compile("(\\w+): +([0-9]+) kB");

  private record Fact(long from, long to, String name, long bytes) {}

  private final List<Fact> facts = new ArrayList<>();

  /** Reads it; knows nothing where that cannot be read. */
  Smaps() {
    try {
      long from = 0;
      long to = 0;
      for (String line : Files.readAllLines(Path.of("/proc/self/smaps"))) {
        Matcher head = HEAD.matcher(line);
        Matcher fact = FACT.matcher(line);
        if (head.matches()) {
          from = Long.parseUnsignedLong(head.group(1), 16);
          to = Long.parseUnsignedLong(head.group(2), 16);
        } else if (fact.matches()) {
          facts.add(new Fact(from, to, fact.group(1), Long.parseLong(fact.group(2)) << 10));
        }
      }
    } catch (IOException e) {
      facts.clear(); // no /proc: then nobody knows
    }
  }

  /** The sum of a fact over the mappings between two addresses; null if it is not told. */
  Size size(String name, long from, long to) {
    long sum = 0;
    boolean told = false;
    for (Fact fact : facts) {
      // The kernel may join our mapping with a neighbour of the same kind: then all of it counts.
      if (fact.name.equals(name) && fact.from < to && fact.to > from) {
        sum += fact.bytes;
        told = true;
      }
    }
    return told ? new Size(Math.min(sum, to - from)) : null;
  }
}
