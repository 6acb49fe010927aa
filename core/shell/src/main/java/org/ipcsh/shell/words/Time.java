package org.ipcsh.shell.words;

import java.time.Duration;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Block;
import org.ipcsh.api.Command;
import org.ipcsh.api.Session;
import org.ipcsh.lang.run.Values;
import org.ipcsh.shell.show.Upright;

/** How long something takes. */
@Command(
    name = "time",
    summary = "Run a block and tell how long it took.",
    search = {"measure", "benchmark", "duration", "stopwatch", "elapsed"})
public record Time(@Arg("what to measure") Block body) implements Action<Time.Taken> {
  /**
   * The time taken, as time(1) has it.
   *
   * @param real on the wall
   * @param user of the processor in user mode, by the shell and by programs it waited for; known to
   *     a hundredth of a second
   * @param sys the same in the kernel
   */
  @Upright
  public record Taken(Duration real, Duration user, Duration sys) {}

  @Override
  public Taken run(Session session) {
    Cpu before = Cpu.now();
    long start = System.nanoTime();
    Values.drain(body.call(), session);
    long real = System.nanoTime() - start;
    Cpu after = Cpu.now();
    return new Taken(
        Duration.ofNanos(real), after.user().minus(before.user()), after.sys().minus(before.sys()));
  }
}
