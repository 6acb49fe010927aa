package org.ipcsh.msg;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Key;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Payload;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Uid;
import org.ipcsh.api.Unsigned;
import org.ipcsh.linux.desk.Strace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trace against strace itself, line for line. */
class StraceTest {
  private static final Pattern RECEIVED =
      Pattern.compile("(msgrcv\\(.*mtext=)(\".*\")(?:\\.\\.\\.)?(}, .* = )([0-9]+)");

  @Test
  void theTraceIsWhatStracePrints(@TempDir Path folder) throws Exception {
    List<String> calls = List.of("msgget", "msgsnd", "msgrcv", "msgctl");
    Strace.agrees(folder, calls, Traced.class, StraceTest::cutToMessage);
  }

  /** strace shows the buffer, also what is in it behind the message; we show the message. */
  private static String cutToMessage(String line) {
    Matcher received = RECEIVED.matcher(line);
    if (!received.matches()) {
      return line;
    }
    int length = Integer.parseInt(received.group(4));
    String shown = received.group(2);
    StringBuilder text = new StringBuilder("\"");
    Matcher each = Pattern.compile("\\\\[0-7]{1,3}|\\\\.|[^\\\\\"]").matcher(shown.substring(1));
    for (int i = 0; i < length && each.find(); i++) {
      text.append(each.group());
    }
    return received.group(1)
        + text
        + (length > 32 ? "\"..." : "\"")
        + received.group(3)
        + received.group(4);
  }

  /** Makes every call in many ways and writes its own trace to a file. */
  static final class Traced {
    private static final List<String> LINES = new ArrayList<>();

    public static void main(String[] args) throws IOException {
      Desk desk = new Desk();
      desk.kernel().trace(LINES::add);
      Key key = new Key(0x70000000 | (int) ProcessHandle.current().pid());
      try {
        attempt(desk, new MsgGet(key, 0, false));
        attempt(desk, new MsgGet(key, 01000 | 02000 | 04000 | 0600, true));
        attempt(desk, new MsgGet(key, 01000 | 02000 | 0x40000, false));
        attempt(desk, new MsgGet(new Key(-1), 0666, false));
        attempt(desk, new MsgGet(new Key(5), 0x80000000, false));
        MessageQueue negative = desk.run(new MsgGet(negative(key), 01000 | 0600, true));
        attempt(desk, new MsgCtl.Stat(negative, "IPC_STAT"));
        MessageQueue queue = desk.run(new MsgGet(new Key(0), 0600, true));
        messages(desk, queue);
        controls(desk, queue);
        attempt(desk, new MsgCtl.Remove(queue, "IPC_RMID"));
        attempt(desk, new MsgCtl.Stat(MessageQueue.passing(queue.lastId(), null), "IPC_STAT"));
        attempt(desk, new MsgCtl.Remove(MessageQueue.passing(-1, null), "IPC_RMID"));
      } finally {
        desk.close();
      }
      Files.write(Path.of(args[0]), LINES);
    }

    private static Key negative(Key key) {
      return new Key(key.value() | 0x80000000);
    }

    private static void messages(Desk desk, MessageQueue queue) {
      for (int size : new int[] {0, 5, 31, 32, 33, 200}) {
        byte[] text = new byte[size];
        for (int i = 0; i < size; i++) {
          text[i] = (byte) (i * 37 + size);
        }
        for (long type : new long[] {1, Long.MAX_VALUE, 0, -3}) {
          attempt(desk, new MsgSnd(queue, type, Payload.of(Bytes.copyOf(text)), 0, null));
        }
      }
      for (int flags : new int[] {04000, 0x4000, 04000 | 0xf0000007, 8, 07000}) {
        attempt(
            desk, new MsgSnd(queue, 2, Payload.of(Bytes.of("a\0b\1\0011\n\"\\\33é")), flags, null));
      }
      attempt(desk, new MsgSnd(queue, 1, Payload.of(Bytes.wrap(new byte[9000])), 0, null));
      attempt(desk, new MsgPeek(queue, List.of(), null));
      attempt(desk, new MsgRcv(queue, 99, 010000 | 020000 | 04000, null, null));
      attempt(desk, new MsgRcv(queue, 0, 0, 0L, null));
      attempt(desk, new MsgRcv(queue, 5, 020000, 2L, null));
      attempt(desk, new MsgRcv(queue, -2, 010000, 3L, null));
      attempt(desk, new MsgRcv(queue, 0, 040000 | 04000 | 020000 | 0x100000 | 01600, 100L, null));
      attempt(desk, new MsgRcv(queue, 0, 04000, -1L, null));
      attempt(desk, new MsgRcv(queue, 77, 04000, 1L << 33, null));
      for (int i = 0; i < 25; i++) {
        attempt(desk, new MsgRcv(queue, 0, 04000, null, null));
      }
      attempt(
          desk, new MsgSnd(MessageQueue.passing(-1, null), 1, Payload.of(Bytes.EMPTY), 0, null));
      attempt(desk, new MsgSnd(queue, 1, Payload.of(Bytes.wrap(new byte[8192])), 0, null));
      attempt(desk, new MsgSnd(queue, 1, Payload.of(Bytes.wrap(new byte[8192])), 0, null));
      attempt(desk, new MsgSnd(queue, 1, Payload.of(Bytes.of("x")), 04000, null));
    }

    private static void controls(Desk desk, MessageQueue queue) {
      attempt(desk, new MsgCtl.Stat(queue, "IPC_STAT"));
      QueueChange change = new QueueChange(new Unsigned(12), new Mode(0), null, null);
      attempt(desk, new MsgCtl.Change(queue, "IPC_SET", change));
      QueueChange nobody = new QueueChange(new Unsigned(-1), new Mode(07), new Uid(-1), null);
      attempt(desk, new MsgCtl.Change(queue, "IPC_SET", nobody));
      attempt(desk, new MsgCtl.Info(MessageQueue.passing(0, null), "IPC_INFO"));
      attempt(desk, new MsgCtl.Info(MessageQueue.passing(5, null), "MSG_INFO"));
      attempt(desk, new MsgCtl.Info(MessageQueue.passing(-1, null), "IPC_INFO"));
      attempt(desk, new MsgCtl.Slot(0, "MSG_STAT"));
      attempt(desk, new MsgCtl.Slot(1, "MSG_STAT_ANY"));
      attempt(desk, new MsgCtl.Slot(30000, "MSG_STAT_ANY"));
      desk.run(new Msgs()).forEachRemaining(row -> {});
    }

    private static void attempt(Desk desk, Action<?> action) {
      try {
        if (desk.run(action) instanceof org.ipcsh.api.Rows<?> rows) {
          rows.forEachRemaining(row -> {});
        }
      } catch (ProblemException e) {
        assertTrue(LINES.size() > 0, () -> "failed without a call: " + e);
      }
    }
  }
}
