package org.ipcsh.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsTest {
  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP", "USR1", "USR2"})
  void aSignalIsHandled(String name) throws InterruptedException {
    CountDownLatch came = new CountDownLatch(1);
    Signals.Handling handling = Signals.handle("SIG" + name, came::countDown);
    try {
      Libc.LIBC.tgkill(Libc.LIBC.getpid(), Libc.LIBC.gettid(), Signals.number(name));
      came.await();
    } finally {
      handling.close();
    }
  }

  @Test
  void aHandlerIsPutBack() throws InterruptedException {
    CountDownLatch outer = new CountDownLatch(1);
    Signals.Handling first = Signals.handle("USR1", outer::countDown);
    try {
      Signals.handle("USR1", () -> {}).close();
      Libc.LIBC.tgkill(Libc.LIBC.getpid(), Libc.LIBC.gettid(), Signals.number("USR1"));
      outer.await();
    } finally {
      first.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "STOP", "SEGV", "BUS", "ILL", "FPE", "QUIT", "STKFLT", "sigbus"})
  void whatCannotBeHandledIsRefused(String name) {
    Problem problem =
        assertThrows(ProblemException.class, () -> Signals.handle(name, () -> {})).problem();
    assertEquals("signal-refused", problem.code());
  }

  @Test
  void whatIsNoSignalIsUnknown() {
    Problem problem =
        assertThrows(ProblemException.class, () -> Signals.handle("NONE", () -> {})).problem();
    assertEquals("unknown-signal", problem.code());
  }

  @Test
  void anIgnoredSignalIsHandledAllTheSame() throws Exception {
    ChildJvm child =
        ChildJvm.run(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"), InterruptsItself.class);
    assertEquals(new ChildJvm(5, "true false "), child);
  }

  /** Started with INT ignored, as a shell does with what runs in the background. */
  static final class InterruptsItself {
    public static void main(String[] args) throws InterruptedException {
      System.out.print(Signals.ignored("INT") + " ");
      Signals.handle("INT", () -> Leaving.exit(5));
      System.out.print(Signals.ignored("INT") + " ");
      System.out.flush();
      Libc.LIBC.tgkill(Libc.LIBC.getpid(), Libc.LIBC.gettid(), 2);
      new CountDownLatch(1).await();
    }
  }
}
