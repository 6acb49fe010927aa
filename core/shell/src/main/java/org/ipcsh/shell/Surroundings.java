package org.ipcsh.shell;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.ipcsh.shell.show.Look;

/**
 * What a shell is given instead of reaching for it.
 *
 * @param in standard input of scripts
 * @param out where results go
 * @param err where errors, notes and the trace go
 * @param env the environment, {@code $env}
 * @param directory the working directory to start in
 * @param plugins folders with plugin jars, or jars; those that are not there are passed over
 * @param look how results look
 * @param clock the time of day
 * @param inherited whether the three streams are this process's own, so that programs it starts may
 *     have them as they are
 */
public record Surroundings(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> env,
    Path directory,
    List<Path> plugins,
    Look look,
    InstantSource clock,
    boolean inherited) {

  /** Streams that are not the process's own. */
  public Surroundings(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> env,
      Path directory,
      List<Path> plugins,
      Look look,
      InstantSource clock) {
    this(in, out, err, env, directory, plugins, look, clock, false);
  }

  /** The same with other streams to write to. */
  Surroundings writing(OutputStream out, OutputStream err) {
    return new Surroundings(in, out, err, env, directory, plugins, look, clock, inherited);
  }

  /** Whether results go to a terminal of this process on which the cursor can be moved. */
  public boolean screen() {
    String type = env.getOrDefault("TERM", "");
    return inherited
        && look.terminal()
        && !type.isEmpty()
        && !type.startsWith("dumb")
        && !type.equals("unknown");
  }

  /** Where what plugins offer is remembered, by the XDG base directories; null without a home. */
  Path cache() {
    Path base = folder("XDG_CACHE_HOME", ".cache");
    return base == null
        ? null
        : base.resolve("ipcsh")
            .resolve("offers-" + Integer.toHexString(plugins.toString().hashCode()));
  }

  /** A base directory of the XDG specification; null if neither it nor a home is set. */
  public Path folder(String variable, String below) {
    String given = env.get(variable);
    if (given != null && given.startsWith("/")) {
      return Path.of(given);
    }
    String home = env.get("HOME");
    return home == null || !home.startsWith("/") ? null : Path.of(home).resolve(below);
  }
}
