package org.ipcsh.shell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ipcsh.api.Source;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.Surroundings;
import org.ipcsh.shell.show.Look;

/** A shell that writes to memory, on a thread of its own, as it is used to. */
public final class TestShell implements AutoCloseable {
  private static final long PATIENCE = 120;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(body -> new Thread(null, body, "ipcsh", 16L << 20));
  private final Shell shell;

  public TestShell() throws Exception {
    this(Path.of("/"));
  }

  public TestShell(Path directory) throws Exception {
    Map<String, String> env = Map.of("PATH", "/usr/bin:/bin", "HOME", "/nonexistent");
    shell =
        on(
            () ->
                Shell.start(
                    new Surroundings(
                        InputStream.nullInputStream(),
                        written,
                        written,
                        env,
                        directory,
                        List.of(),
                        Look.plain(100, ZoneOffset.UTC),
                        InstantSource.system())));
  }

  public Shell shell() {
    return shell;
  }

  private <T> T on(Callable<T> body) throws Exception {
    return start(body).get(PATIENCE, TimeUnit.SECONDS);
  }

  private <T> Future<T> start(Callable<T> body) {
    return thread.submit(body);
  }

  /** Enters lines that must not fail, and gives what was written. */
  public String enter(String... lines) throws Exception {
    boolean good = on(() -> shell.enter(new Source("", String.join("\n", lines))));
    String came = taken();
    assertTrue(good, came);
    return came;
  }

  /** Enters lines that must fail, and gives what was written. */
  public String fails(String... lines) throws Exception {
    boolean good = on(() -> shell.enter(new Source("", String.join("\n", lines))));
    String came = taken();
    assertFalse(good, came);
    return came;
  }

  /** Enters lines and goes on; what becomes of them shows in the future. */
  public Future<Boolean> begin(String... lines) {
    return start(() -> shell.enter(new Source("", String.join("\n", lines))));
  }

  /** Runs a script to its end, and gives its status. */
  public int run(String... lines) throws Exception {
    return on(() -> shell.run(new Source("t", String.join("\n", lines)), List.of()));
  }

  /** What was written since this was last asked. */
  public String taken() {
    synchronized (written) {
      String text = written.toString(StandardCharsets.UTF_8);
      written.reset();
      return text;
    }
  }

  @Override
  public void close() {
    CompletableFuture.runAsync(shell::close, thread).orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    thread.shutdown();
    assertEquals(List.of(), shell.session().handles());
  }
}
