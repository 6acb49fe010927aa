package org.ipcsh.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.junit.jupiter.api.Test;

class LeavingTest {
  @Test
  void leavesWhileAThreadIsInACall() throws Exception {
    assertEquals(new ChildJvm(7, "blocked"), ChildJvm.run(List.of(), Blocked.class));
  }

  /** Leaves with a thread in a call that nobody wakes. */
  static final class Blocked {
    public static void main(String[] args) {
      CompletableFuture<Integer> tid = new CompletableFuture<>();
      Libc.Pipe pipe = new Libc.Pipe();
      Thread thread =
          new Thread(
              () -> {
                tid.complete(Libc.LIBC.gettid());
                new Kernel(new Task()).call(new Libc.Read(pipe.in, new Scratch(), 1));
              });
      thread.start();
      Libc.awaitBlocked(tid.join(), pipe.in);
      print("blocked");
      Leaving.exit(7);
    }
  }

  @Test
  void aTaskThatMakesNoCallLoadsNothingNative() throws Exception {
    assertEquals(new ChildJvm(3, "Interrupted TimedOut true false"), pure());
  }

  private static ChildJvm pure() throws Exception {
    return ChildJvm.run(List.of(), Pure.class);
  }

  /** Does what a script does that names no system call. */
  static final class Pure {
    public static void main(String[] args) {
      Task task = new Task();
      new Kernel(task).trace(null);
      task.interrupt(new Problem.Interrupted("SIGINT", 2));
      String seen = name(task);
      task.clearInterrupt();
      try (Limit limit = task.within(Duration.ofMillis(1))) {
        seen += " " + name(task) + " " + limit.fired();
      }
      print(seen + " " + Native.used());
      Leaving.exit(3);
    }

    private static String name(Task task) {
      try {
        task.sleep(Long.MAX_VALUE / 2);
        return "slept";
      } catch (ProblemException e) {
        return e.problem().getClass().getSimpleName();
      }
    }
  }

  private static void print(String text) {
    System.out.print(text);
    System.out.flush();
  }
}
