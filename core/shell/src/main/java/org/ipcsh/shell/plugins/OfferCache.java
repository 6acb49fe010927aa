package org.ipcsh.shell.plugins;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What jars offered when they were last loaded, in a file. Only a cache: an entry counts as long as
 * the jar has the same size and time; a file that is missing, damaged or cannot be written costs
 * time and nothing else.
 */
final class OfferCache {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String FORMAT = "ipcsh offers 2";

  /** What is remembered of a jar. */
  record Known(String id, String version, Offer offer) {}

  private final Path file;
  private final Map<String, Known> known = new HashMap<>();

  /** What was asked for this time; the rest is of jars that are gone or were replaced. */
  private final Set<String> used = new HashSet<>();

  private boolean changed;

  /** Reads the file; null for no file at all. */
  OfferCache(Path file) {
    this.file = file;
    if (file != null) {
      try {
        parse(Files.readAllLines(file, StandardCharsets.UTF_8));
      } catch (IOException | RuntimeException e) {
        known.clear(); // missing or damaged: found out anew
      }
    }
  }

  Known get(Path jar) {
    String key = key(jar);
    used.add(key);
    return known.get(key);
  }

  void put(Path jar, Known value) {
    String key = key(jar);
    if (key != null) {
      known.put(key, value);
      used.add(key);
      changed = true;
    }
  }

  /** Writes what was found out since, so that a reader never sees half a file. */
  void save() {
    if (!changed || file == null) {
      return;
    }
    known.keySet().retainAll(used);
    Path part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.createDirectories(file.getParent());
      Files.write(part, format(), StandardCharsets.UTF_8);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      changed = false;
      prune();
    } catch (IOException e) {
      remove(part);
    }
  }

  /** Removes the caches of shells that are gone, each of which had one for its own plugins. */
  private void prune() throws IOException {
    String family = file.getFileName().toString().replaceFirst("-[^-]*$", "-");
    FileTime old = FileTime.from(Instant.now().minus(KEPT));
    try (DirectoryStream<Path> others = Files.newDirectoryStream(file.getParent(), family + "*")) {
      for (Path other : others) {
        if (Files.getLastModifiedTime(other).compareTo(old) < 0) {
          remove(other);
        }
      }
    }
  }

  private static void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      return; // a folder that cannot be written keeps nothing either
    }
  }

  private List<String> format() {
    List<String> lines = new ArrayList<>(List.of(FORMAT));
    known.forEach(
        (key, value) -> {
          Offer offer = value.offer;
          lines.add(line("jar", key, value.id, value.version, offer.mechanism(), offer.summary()));
          for (Offer.Entry each : offer.commands()) {
            lines.add(
                line(
                    "command",
                    each.name(),
                    each.type(),
                    each.summary(),
                    String.join(" ", each.search()),
                    Boolean.toString(each.piped())));
          }
          lines.add(line("constants", String.join(" ", offer.constants())));
        });
    lines.add("end");
    return lines;
  }

  private static String line(String... fields) {
    for (int i = 0; i < fields.length; i++) {
      fields[i] = fields[i] == null ? "" : fields[i].replaceAll("[\\t\\r\\n]", " ");
    }
    return String.join("\t", fields);
  }

  private void parse(List<String> lines) {
    if (!lines.get(0).equals(FORMAT) || !lines.get(lines.size() - 1).equals("end")) {
      throw new IllegalStateException("not whole");
    }
    String[] jar = null;
    List<Offer.Entry> commands = new ArrayList<>();
    for (String line : lines.subList(1, lines.size() - 1)) {
      String[] fields = line.split("\t", -1);
      switch (fields[0]) {
        case "jar" -> {
          jar = fields;
          commands = new ArrayList<>();
        }
        case "command" ->
            commands.add(
                new Offer.Entry(
                    fields[1],
                    fields[2],
                    fields[3],
                    words(fields[4]),
                    Boolean.parseBoolean(fields[5])));
        case "constants" ->
            known.put(
                jar[1],
                new Known(jar[2], jar[3], new Offer(jar[4], jar[5], commands, words(fields[1]))));
        default -> throw new IllegalStateException(fields[0]);
      }
    }
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private static String key(Path jar) {
    try {
      var facts = Files.readAttributes(jar, BasicFileAttributes.class);
      return facts.isRegularFile()
          ? jar + "|" + facts.size() + "|" + facts.lastModifiedTime().toMillis()
          : null;
    } catch (IOException e) {
      return null;
    }
  }
}
