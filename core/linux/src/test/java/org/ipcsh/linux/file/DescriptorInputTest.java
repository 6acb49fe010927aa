package org.ipcsh.linux.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.Task;
import org.ipcsh.linux.process.Pipe;
import org.junit.jupiter.api.Test;

class DescriptorInputTest {
  @Test
  void whatATrapBreaksOffSaysSo() throws IOException {
    Task task = new Task();
    try (Pipe pipe = Pipe.open()) {
      InputStream in = new DescriptorInput(task, pipe.reading());
      task.nudge();
      ProblemException e = assertThrows(ProblemException.class, in::read);
      assertEquals(new Problem.CallFailed("read", Errno.EINTR, null), e.problem());
      task.takeNudge();
      try (OutputStream out = pipe.output()) {
        out.write(new byte[] {1, 2});
      }
      assertArrayEquals(new byte[] {1, 2}, in.readNBytes(2));
    }
  }

  @Test
  void whatCannotBeReadIsAnError() {
    InputStream in = new DescriptorInput(new Task(), -1);
    assertEquals(Errno.EBADF.help(), assertThrows(IOException.class, in::read).getMessage());
  }
}
