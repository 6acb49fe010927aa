package org.ipcsh.shell.peer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Program;
import org.ipcsh.api.Remnant;
import org.ipcsh.api.Session;
import org.ipcsh.linux.process.Child;
import org.ipcsh.linux.process.Exit;
import org.ipcsh.linux.process.Handover;
import org.ipcsh.linux.process.Launch;
import org.ipcsh.linux.process.Pipe;
import org.ipcsh.shell.Strand;
import org.ipcsh.shell.peer.Frames.Frame;

/**
 * Our end of a peer: a child process with a shell of its own, which is sent programs and answers.
 *
 * <p>Its descriptor 0 brings our frames and 1 takes its own. The pipe to 0 is its lifeline too:
 * when that ends, we are gone, and so is it.
 */
public final class PeerLink {
  /** What others might print for the JVM to start with, which nobody asked for. */
  private static final List<String> JVM_OPTIONS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** 17 takes SIGUSR2 for itself and crashes when somebody sends it; a real-time signal will do. */
  private static final String OWN_SIGNAL = "_JAVA_SR_SIGNUM";

  /** How long what it wrote may take to arrive after its end. */
  private static final long PATIENCE = 1000;

  /** Who hears of it; on threads of the link. */
  public interface Listener {
    /** It printed. */
    void printed(byte[] bytes, boolean error);

    /** It is blocked in a call; null if it is not any more. */
    void waiting(String call);

    /** It has run a program. */
    void answered(int run, Answer answer);

    /**
     * It has ended; nothing follows.
     *
     * @param signal the one it says it was ended by; 0 if it says nothing
     */
    void ended(Exit exit, int signal);
  }

  private final Listener listener;
  private final Set<Integer> passed = new HashSet<>();
  private final Strand strand;
  private Frames.Writer writer;
  private Child child;
  private Handover handover;
  private int runs;
  private int given;
  private boolean over;
  private volatile int signal;
  private volatile boolean spoken;
  private volatile boolean signalled;

  private PeerLink(Strand strand, Listener listener) {
    this.strand = strand;
    this.listener = listener;
  }

  /**
   * Starts a peer.
   *
   * @param first what it runs first, as run 0; or null
   * @param kept whether it goes on after that
   * @throws org.ipcsh.api.ProblemException if a value cannot enter it, or there is no process to be
   *     had
   */
  public static PeerLink start(Session session, Program first, boolean kept, Listener listener) {
    Strand strand = session.part(Strand.class);
    PeerLink link = new PeerLink(strand, listener);
    Entering entering = link.new Entering(true);
    byte[] program = first == null ? null : link.encoded(first, entering);
    int handover = link.free();
    Encoder setup = new Encoder(strand.shell().records(), null);
    Setup.write(setup, strand, kept, handover);
    link.launch(handover);
    try {
      entering.send();
      link.writer.write(FrameKind.SETUP, setup.bytes());
      if (program != null) {
        link.writer.write(FrameKind.RUN, Frames.numbered(link.runs++, program));
      }
    } catch (IOException e) {
      return link; // it has ended already, of which the listener is told
    }
    return link;
  }

  /** How descriptors go with a program: with the process itself when it starts, or after it. */
  private final class Entering implements Encoder.Descriptors {
    private final boolean starting;
    private final Map<Integer, Integer> sent = new LinkedHashMap<>();

    Entering(boolean starting) {
      this.starting = starting;
    }

    @Override
    public boolean inherited(int descriptor) {
      if (!starting || descriptor <= 2) { // 0, 1 and 2 are the peer's own
        return false;
      }
      passed.add(descriptor);
      return true;
    }

    /** Later the peer may have closed what it had: it is given all that it is told of once more. */
    @Override
    public int sent(int descriptor) {
      sent.put(given, descriptor);
      return given++;
    }

    /** To be done before the program is sent, which then finds them. */
    void send() {
      sent.forEach(handover::give);
    }
  }

  /** A number that the peer has for nothing else. */
  private int free() {
    int number = 3;
    while (passed.contains(number)) {
      number++;
    }
    return number;
  }

  private byte[] encoded(Program program, Encoder.Descriptors descriptors) {
    return new Encoder(strand.shell().records(), descriptors).program(program).bytes();
  }

  private void launch(int number) {
    List<Bytes> words = new ArrayList<>();
    JavaCommand.running(PeerMain.class).forEach(word -> words.add(Bytes.of(word)));
    Map<String, String> env = new LinkedHashMap<>(strand.shell().surroundings().env());
    env.keySet().removeAll(JVM_OPTIONS);
    env.put(OWN_SIGNAL, "60");
    env.put("LC_ALL", "C.UTF-8"); // as the launcher does; blocks get ours
    List<Bytes> environment = new ArrayList<>();
    env.forEach((name, value) -> environment.add(Bytes.of(name + "=" + value)));
    Handover[] ends = Handover.pair();
    handover = ends[0];
    try (Pipe commands = Pipe.open();
        Pipe frames = Pipe.open();
        Pipe stray = Pipe.open();
        Handover theirs = ends[1]) {
      Map<Integer, Integer> descriptors = new TreeMap<>();
      passed.forEach(fd -> descriptors.put(fd, fd));
      descriptors.put(number, theirs.socket());
      descriptors.putAll(Map.of(0, commands.reading(), 1, frames.writing(), 2, stray.writing()));
      writer = new Frames.Writer(commands.output());
      InputStream answers = frames.input();
      InputStream said = stray.input();
      child =
          strand
              .shell()
              .jobs()
              .spawner()
              .start(
                  new Launch(
                      JavaCommand.java(),
                      words,
                      environment,
                      strand.directory(),
                      descriptors,
                      Launch.Group.OWN,
                      false));
      CompletableFuture<Void> read = reading("frames of ", () -> frames(answers));
      CompletableFuture<Void> heard = reading("stray output of ", () -> stray(said));
      child.whenEnded(exit -> ended(exit, CompletableFuture.allOf(read, heard)));
    } catch (IOException e) {
      throw new Problem.Internal(e.toString()).thrown();
    } finally {
      if (child == null) {
        handover.close();
      }
    }
  }

  private interface Copying {
    void run() throws IOException;
  }

  private CompletableFuture<Void> reading(String name, Copying copying) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                copying.run();
                done.complete(null);
              } catch (IOException | RuntimeException e) {
                done.completeExceptionally(e); // its end tells what there is to tell
              }
            },
            name + child.pid(),
            512 * 1024);
    thread.setDaemon(true);
    thread.start();
    return done;
  }

  private void frames(InputStream answers) throws IOException {
    try (answers) {
      Frames.Reader reader = new Frames.Reader(answers);
      for (Frame frame = reader.read(); frame != null; frame = reader.read()) {
        received(frame);
      }
    }
  }

  private void received(Frame frame) {
    spoken = true;
    switch (frame.kind()) {
      case OUT, ERR -> listener.printed(frame.body(), frame.kind() == FrameKind.ERR);
      case WAITING -> {
        String call = new String(frame.body(), StandardCharsets.UTF_8);
        listener.waiting(call.isEmpty() ? null : call);
      }
      case VALUE -> {
        Decoder body = frame.decoder(null);
        int run = body.number();
        byte[] value = body.rest();
        listener.answered(run, new Answer.Value(taker -> taken(value, taker)));
      }
      case ERROR -> {
        Decoder body = frame.decoder(null);
        int run = body.number();
        listener.answered(run, new Answer.Failure(new Decoder(body.rest(), null).error()));
      }
      case EXIT -> {
        Decoder body = frame.decoder(null);
        listener.answered(body.number(), new Answer.Exit(body.number()));
      }
      case MADE -> {
        Decoder body = frame.decoder(null);
        strand.shell().madeElsewhere(new Remnant(body.text(), body.text()));
      }
      case SIGNAL -> signal = frame.decoder(null).number();
      default -> throw new IllegalStateException("a peer never says " + frame.kind());
    }
  }

  private static Object taken(byte[] value, Session taker) {
    Strand strand = taker.part(Strand.class);
    return new Decoder(value, (name, line) -> strand.run(Lines.program(line))).value();
  }

  private void stray(InputStream said) throws IOException {
    try (said) {
      byte[] some = new byte[4096];
      for (int count = said.read(some); count >= 0; count = said.read(some)) {
        // A virtual machine that a signal hits while it starts says so at length.
        if (spoken || !signalled) {
          listener.printed(Arrays.copyOf(some, count), true);
        }
      }
    }
  }

  private void ended(Exit exit, CompletableFuture<Void> read) {
    // Waiting here is no use to anybody else: the thread is one for it.
    Thread last =
        new Thread(
            () -> {
              over();
              try {
                writer.close();
                read.get(PATIENCE, TimeUnit.MILLISECONDS);
              } catch (Exception e) {
                listener.ended(exit, signal); // without what is missing
                return;
              }
              listener.ended(exit, signal);
            },
            "end of peer " + child.pid());
    last.setDaemon(true);
    last.start();
  }

  private synchronized void over() {
    over = true;
    handover.close();
  }

  /**
   * Sends it a signal; harmless when it has ended.
   *
   * @param group whether also to all that it has started
   */
  public void signal(int number, boolean group) {
    signalled = true;
    if (group) {
      child.signalGroup(number);
    } else {
      child.signal(number);
    }
  }

  /** Its process. */
  public Child child() {
    return child;
  }

  /**
   * Has it run a program, after those it was sent before.
   *
   * @return the number of the run
   * @throws org.ipcsh.api.ProblemException if a value cannot enter it now
   */
  public synchronized int run(Program program) {
    Entering entering = new Entering(false);
    byte[] body = encoded(program, entering);
    int run = runs++;
    if (!over) {
      entering.send();
    }
    send(FrameKind.RUN, Frames.numbered(run, body));
    return run;
  }

  /** Has it break off a run, or not begin with it. */
  public void breakOff(int run) {
    send(FrameKind.BREAK, Frames.numbered(run, new byte[0]));
  }

  /** Has it end when it has run what it was sent. */
  public void end() {
    send(FrameKind.END, new byte[0]);
  }

  private void send(FrameKind kind, byte[] body) {
    try {
      writer.write(kind, body);
    } catch (IOException e) {
      return; // it has ended, of which the listener is told
    }
  }
}
