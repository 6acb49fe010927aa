package org.ipcsh.msg;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Key;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;
import org.ipcsh.linux.Kernel;
import org.ipcsh.linux.Numbers;
import org.ipcsh.linux.sysv.KeyKind;

/** Reads a queue that is not given as a handle: its id, or {@code key:0x270f}. */
final class MessageQueueKind implements Kind<MessageQueue> {
  private static final String KEY = "key:";

  private final KeyKind keys = new KeyKind();

  @Override
  public Class<MessageQueue> type() {
    return MessageQueue.class;
  }

  @Override
  public String expects() {
    return "a queue: a handle, an id or key:0x270f";
  }

  @Override
  public void check(String text) {
    if (text.startsWith(KEY)) {
      key(text);
    } else {
      id(text);
    }
  }

  @Override
  public MessageQueue read(String text, Session session) {
    if (!text.startsWith(KEY)) {
      return of(id(text), null, session);
    }
    Key key = key(text);
    long id = Kernel.of(session).attempt(new Calls.Get(key.value(), 0));
    if (Kernel.failed(id)) {
      Errno errno = Kernel.errno(id);
      String detail = errno == Errno.ENOENT ? "no queue has the key " + key : null;
      throw new Problem.CallFailed("msgget", errno, detail).thrown();
    }
    return of((int) id, key, session);
  }

  private Key key(String text) {
    Key key = keys.read(text.substring(KEY.length()), null);
    if (key.value() == 0) {
      // msgget would make a new queue.
      throw new Problem.BadValue("", "the key of a queue, which IPC_PRIVATE is not", text).thrown();
    }
    return key;
  }

  private int id(String text) {
    return (int) Numbers.read(text, expects(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** The session's own handle of that queue, so that errors call it by its name. */
  private static MessageQueue of(int id, Key key, Session session) {
    for (Handle handle : session.handles()) {
      if (handle instanceof MessageQueue queue && queue.lastId() == id) {
        return queue;
      }
    }
    return MessageQueue.passing(id, key);
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    List<Candidate> candidates = new ArrayList<>();
    for (ListedQueue queue : ListedQueue.all()) {
      String what = queue.qnum() + " messages, " + queue.ownerAndMode();
      candidates.add(new Candidate(Integer.toString(queue.id()), what));
      if (queue.key().value() != 0) {
        candidates.add(new Candidate(KEY + queue.key(), what));
      }
    }
    return candidates;
  }
}
