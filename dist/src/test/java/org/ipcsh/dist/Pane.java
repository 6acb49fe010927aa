package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A terminal with a program on it: a window of a tmux of its own, with a home of its own. Closing
 * ends both.
 */
final class Pane implements AutoCloseable {
  /** What stands before a line that is waited for. */
  static final String PROMPT = "ipcsh> ";

  // Between tmux and the program: tmux 3.3 can miss that its own child has ended, so that this one
  // writes down the program's status and stays. It takes no signal of the terminal but the last.
  private static final String STAND =
      "trap : INT QUIT; \"$@\"; echo $? >status; exec sleep infinity";

  private final Path folder;

  // One of its own: the server of a pane before, in the same folder, may still be ending.
  private final Path socket;

  private Pane(Path folder) {
    this.folder = folder;
    this.socket = folder.resolve("tmux" + System.nanoTime());
  }

  /** The prompt in a window of 80x24; returns when it is there. */
  static Pane ipcsh(Path folder) {
    Pane pane = start(folder, 80, 24, Map.of(), List.of(Place.IPCSH.toString()));
    pane.awaitPrompt();
    return pane;
  }

  /**
   * A program in a window.
   *
   * @param folder empty, or that of a pane before: the home and what else is written
   * @param environment what is set besides
   */
  static Pane start(
      Path folder, int columns, int rows, Map<String, String> environment, List<String> words) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("HOME", folder.toString());
    variables.put("TERM", "screen-256color");
    variables.put("PS1", "shell$ ");
    variables.putAll(environment);
    List<String> command = new ArrayList<>(List.of("env"));
    variables.forEach((name, value) -> command.add(name + "=" + value));
    command.addAll(List.of("sh", "-c", STAND, "stand"));
    command.addAll(words);

    Pane pane = new Pane(folder);
    write(folder.resolve("tmux.conf"), "set -g escape-time 0\n");
    delete(pane.statusFile());
    List<String> tmux = new ArrayList<>();
    tmux.addAll(List.of("new-session", "-d", "-x", columns + "", "-y", rows + ""));
    tmux.addAll(List.of("-c", folder.toString(), "--"));
    tmux.addAll(command);
    pane.tmux(tmux.toArray(String[]::new)).status(0);
    return pane;
  }

  private Path statusFile() {
    return folder.resolve("status");
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Ran tmux(String... words) {
    return tmux(new byte[0], words);
  }

  private Ran tmux(byte[] input, String... words) {
    List<Object> all = new ArrayList<>();
    all.addAll(List.of("tmux", "-u", "-f", folder.resolve("tmux.conf")));
    all.addAll(List.of("-S", socket));
    all.addAll(List.of(words));
    // What tmux is started with is what the program in the window has.
    return Program.of(all.toArray()).forShell().input(input).run();
  }

  /** Types characters. */
  Pane type(String text) {
    tmux("send-keys", "-l", "--", text).status(0);
    return this;
  }

  /** Presses keys by their tmux names: {@code Enter}, {@code Tab}, {@code C-c}. */
  Pane press(String... keys) {
    List<String> words = new ArrayList<>(List.of("send-keys", "--"));
    words.addAll(List.of(keys));
    tmux(words.toArray(String[]::new)).status(0);
    return this;
  }

  /** Types a line and waits until it has been done and the next is asked for. */
  Pane enter(String line) {
    long before = prompts();
    type(line);
    awaitText(PROMPT + line.stripTrailing());
    press("Enter");
    Await.until(
        "the prompt after " + line + "; the screen:\n" + screen(), () -> prompts() > before);
    return this;
  }

  private long prompts() {
    return history().lines().filter(line -> line.startsWith(PROMPT.strip())).count();
  }

  /** Pastes as a terminal does that marks what is pasted. */
  Pane paste(String text) {
    tmux(text.getBytes(StandardCharsets.UTF_8), "load-buffer", "-").status(0);
    tmux("paste-buffer", "-p", "-r").status(0);
    return this;
  }

  Pane resize(int columns, int rows) {
    tmux("resize-window", "-x", columns + "", "-y", rows + "").status(0);
    return this;
  }

  /** What is seen, without the empty lines below, each line with its end. */
  String screen() {
    return capture();
  }

  /** The same with its escape sequences. */
  String painted() {
    return capture("-e");
  }

  /** What is seen and what has scrolled away. */
  private String history() {
    return capture("-S", "-");
  }

  private String capture(String... options) {
    List<String> words = new ArrayList<>(List.of("capture-pane", "-p"));
    words.addAll(List.of(options));
    return tmux(words.toArray(String[]::new)).status(0).out().stripTrailing() + "\n";
  }

  /** The last line that is not empty. */
  static String last(String screen) {
    String lines = screen.stripTrailing();
    return lines.substring(lines.lastIndexOf('\n') + 1);
  }

  /** Returns when the screen is so, with what it then shows. */
  String await(String what, Predicate<String> so) {
    String[] seen = {""};
    try {
      Await.until(
          what,
          () -> {
            seen[0] = screen();
            return so.test(seen[0]);
          });
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "; the screen:\n" + seen[0], e);
    }
    return seen[0];
  }

  /** Returns when this text is seen. */
  String awaitText(String text) {
    return await(text, screen -> screen.contains(text));
  }

  /** Returns when an empty line is asked for. */
  Pane awaitPrompt() {
    await("a prompt", screen -> last(screen).equals(PROMPT.strip()));
    return this;
  }

  /** What stands between tmux and the program. */
  private String stand() {
    return tmux("display-message", "-p", "#{pane_pid}").status(0).out().strip();
  }

  /** The program in the window. */
  long pid() {
    String stand = stand();
    Path children = Path.of("/proc", stand, "task", stand, "children");
    Await.until("the program", () -> !read(children).isBlank());
    return Long.parseLong(read(children).strip());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns when a thread of the process sleeps in this system call, see {@link Calls}. */
  Pane awaitCall(long call) {
    long pid = pid();
    Await.until("system call " + call, () -> sleeps(pid, call + " "));
    return this;
  }

  /** The same for a call with this first argument. */
  Pane awaitCall(long call, long first) {
    long pid = pid();
    String begins = call + " 0x" + Long.toHexString(first) + " ";
    Await.until("system call " + begins, () -> sleeps(pid, begins));
    return this;
  }

  private static boolean sleeps(long pid, String begins) {
    try (var tasks = Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
      for (Path task : tasks) {
        if (Files.readString(task.resolve("syscall")).startsWith(begins)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false; // a thread that ended while it was looked at
    }
  }

  Pane signal(String name) {
    Running.signal(pid(), name);
    return this;
  }

  /** Waits for the end of the program, which must have this status: 128 and more by a signal. */
  void ended(int status) {
    Path file = statusFile();
    await("the end of the program", screen -> Files.exists(file) && read(file).endsWith("\n"));
    assertEquals(Integer.toString(status), read(file).strip(), this::screen);
  }

  /** Returns when all has ended that ran in the window, so that its folder can be removed. */
  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>();
    ProcessHandle.of(Long.parseLong(stand())).ifPresent(all::add);
    all.addAll(all.stream().flatMap(ProcessHandle::descendants).toList());
    tmux("kill-server");
    all.forEach(ProcessHandle::destroyForcibly);
    Await.until("the end of the window", () -> all.stream().noneMatch(Pane::runs));
  }

  /** Whether a process has not ended; one that has may wait long for its parent to notice. */
  private static boolean runs(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      return false;
    }
  }
}
