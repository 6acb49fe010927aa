package org.ipcsh.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.plugins.Plugin;

/**
 * Plugins as jars, and the transcripts that are run with them, each heading once, side by side
 * where that is possible.
 */
final class Stage implements AutoCloseable {
  private final Path folder;
  private final List<Path> own;
  private final Rehearsal rehearsal;
  private final Map<Transcript.Heading, CompletableFuture<Outcome>> outcomes =
      new LinkedHashMap<>();
  private final List<Shell> shells = new ArrayList<>();
  private ExecutorService threads;

  private Stage(Path folder, List<Path> jars, List<Path> own) {
    this.folder = folder;
    this.own = own;
    this.rehearsal = new Rehearsal(jars);
  }

  /** With plugins given as folders of classes, as jars, or as folders of jars. */
  static Stage of(List<Path> plugins) throws IOException {
    Path folder = Files.createTempDirectory("ipcsh-stage");
    return new Stage(folder, jars(plugins, folder), List.of());
  }

  /**
   * For one plugin, given as the folders of its classes, or of none for what the shell has built
   * in; with others beside it as in {@link #of}.
   */
  static Stage ofPlugin(List<Path> classes, List<Path> others) throws IOException {
    Path folder = Files.createTempDirectory("ipcsh-stage");
    List<Path> jars = jars(others, folder);
    List<Path> own = new ArrayList<>();
    if (!classes.isEmpty()) {
      own.add(PluginJar.of(classes.toArray(Path[]::new)).build(folder));
    }
    jars.addAll(own);
    return new Stage(folder, jars, own);
  }

  private static List<Path> jars(List<Path> plugins, Path folder) {
    List<Path> jars = new ArrayList<>();
    for (Path plugin : plugins) {
      boolean classes = SourceTree.isPlugin(plugin);
      jars.add(classes ? PluginJar.of(plugin).build(folder) : plugin.toAbsolutePath());
    }
    return jars;
  }

  /** Has these transcripts run; {@link #outcome} waits for them. */
  void start(List<Transcript> transcripts) {
    int side = rehearsal.isolated() ? Runtime.getRuntime().availableProcessors() : 1;
    threads = Executors.newFixedThreadPool(side);
    for (Transcript transcript : transcripts) {
      for (Transcript.Heading heading : transcript.headings()) {
        outcomes.put(heading, CompletableFuture.supplyAsync(() -> rehearsal.run(heading), threads));
      }
    }
  }

  /** Runs one heading now, whether or not it was run before. */
  Outcome run(Transcript.Heading heading) {
    return rehearsal.run(heading);
  }

  /** What came of a heading. */
  Outcome outcome(Transcript.Heading heading) {
    return outcomes.get(heading).join();
  }

  /** The records that any of them called. */
  Set<String> forms() {
    Set<String> forms = new HashSet<>();
    outcomes.values().forEach(outcome -> forms.addAll(outcome.join().forms()));
    return forms;
  }

  /** The pages of the plugin it is for. */
  List<Page> pages() {
    Shell shell = shell();
    return Page.of(shell.registry(), plugins(shell));
  }

  /** The rules that hold for what it offers, see {@link Walk}. */
  Map<String, Supplier<List<String>>> rules() {
    Shell shell = shell();
    return new Walk(shell.registry(), plugins(shell)).rules(this::forms);
  }

  private Shell shell() {
    Shell shell = rehearsal.shell(folder, new ByteArrayOutputStream());
    shells.add(shell);
    return shell;
  }

  private List<Plugin> plugins(Shell shell) {
    return shell.registry().plugins().all().stream()
        .filter(plugin -> plugin.jar() == null ? own.isEmpty() : own.contains(plugin.jar()))
        .toList();
  }

  @Override
  public void close() throws IOException {
    if (threads != null) {
      threads.shutdown();
    }
    shells.forEach(Shell::close);
    PluginJar.delete(folder);
  }
}
