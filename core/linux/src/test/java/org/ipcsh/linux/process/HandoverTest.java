package org.ipcsh.linux.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.TreeSet;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.fd.Inherited;
import org.junit.jupiter.api.Test;

class HandoverTest {
  @Test
  void whatIsGivenIsTakenByItsNumberAndWhatWasNotAskedForIsClosed() {
    Handover[] ends = Handover.pair();
    try (Handover ours = ends[0];
        Handover theirs = ends[1];
        Pipe one = Pipe.open();
        Pipe two = Pipe.open()) {
      ours.give(1, one.reading());
      ours.give(2, two.reading());
      ours.give(3, one.writing());
      int taken = theirs.take(2);
      Set<Integer> after = new TreeSet<>();
      try {
        assertEquals(Inherited.file(two.reading()), Inherited.file(taken));
        after.add(taken);
        int third = theirs.take(3);
        assertEquals(Inherited.file(one.writing()), Inherited.file(third));
        after.add(third);
      } finally {
        after.forEach(Handover::drop);
      }
      assertFalse(after.stream().anyMatch(fd -> Inherited.file(fd) != null), "all are closed");
    }
  }

  @Test
  void anEndThatIsGoneIsAnError() {
    Handover[] ends = Handover.pair();
    try (Handover ours = ends[0]) {
      ends[1].close();
      assertEquals(Errno.EPIPE, errno(() -> ours.give(1, 0)));
      assertEquals(Errno.EPIPE, errno(() -> ours.take(1)));
    }
    try (Handover ours = Handover.pair()[0]) {
      assertEquals(Errno.EBADF, errno(() -> ours.give(1, 1_000_000)));
    }
  }

  private static Errno errno(Runnable call) {
    ProblemException e = assertThrows(ProblemException.class, call::run);
    return ((Problem.CallFailed) e.problem()).errno();
  }
}
