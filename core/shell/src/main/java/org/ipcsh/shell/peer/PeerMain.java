package org.ipcsh.shell.peer;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Program;
import org.ipcsh.api.Remnant;
import org.ipcsh.linux.Leaving;
import org.ipcsh.linux.Signals;
import org.ipcsh.linux.fd.Inherited;
import org.ipcsh.linux.process.Handover;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.Strand;
import org.ipcsh.shell.peer.Frames.Frame;
import org.ipcsh.shell.show.ClosedOutput;
import org.ipcsh.shell.words.ExitRequest;

/** The program that a peer is: a shell that runs what it is sent. */
public final class PeerMain {
  private static final long STACK = 64L << 20;

  /** How often it looks whether it is blocked. */
  private static final long LOOK = 50_000_000;

  private static final Frame LAST = new Frame(FrameKind.END, new byte[0]);

  private final Frames.Reader commands;
  private final Frames.Writer answers;
  private final LinkedBlockingQueue<Frame> runs = new LinkedBlockingQueue<>();
  private final Set<Integer> broken = new HashSet<>();
  private final Given handles = new Given();
  private Shell shell;
  private Strand strand;
  private Handover handover;
  private int running = -1;
  private volatile int signal;

  private PeerMain(FileInputStream in, FileOutputStream out) {
    this.commands = new Frames.Reader(in);
    this.answers = new Frames.Writer(out);
  }

  /** Runs until the other end has no more to say, or is gone. */
  public static void main(String[] args) {
    Inherited.note();
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    PeerMain main = new PeerMain(new FileInputStream(FileDescriptor.in), out);
    // A library that prints must not print among our frames.
    System.setOut(
        new PrintStream(main.answers.stream(FrameKind.OUT), true, StandardCharsets.UTF_8));
    new Thread(null, () -> Leaving.exit(main.run()), "ipcsh", STACK).start();
  }

  private int run() {
    try {
      Frame first = commands.read();
      if (first == null) {
        return 1; // whoever started us has gone already
      }
      Setup setup = Setup.read(first.decoder(null));
      shell = setup.shell(answers.stream(FrameKind.OUT), answers.stream(FrameKind.ERR));
      shell.attended();
      strand = shell.strand();
      Inherited.except(setup.handover());
      handover = new Handover(setup.handover());
      for (String name : List.of("INT", "TERM", "HUP")) {
        int number = Signals.number(name);
        Signals.handle(
            name, () -> signalled(number, new Problem.Interrupted("SIG" + name, number)));
      }
      Signals.quit(Signals.Quit.ENDS);
      start("commands", this::listen);
      start("watch", this::watch);
      return serve(setup.kept());
    } catch (IOException | InterruptedException e) {
      return 1; // nobody is there to be told
    }
  }

  /** Says what has been made that outlives us: who is killed cannot. */
  private void tellMade() throws IOException {
    for (Remnant remnant : shell.made()) {
      byte[] body = encoder().text(remnant.what()).text(remnant.removal()).bytes();
      answers.write(FrameKind.MADE, body);
    }
  }

  private static void start(String name, Runnable body) {
    Thread thread = new Thread(null, body, name, 512 * 1024);
    thread.setDaemon(true);
    thread.start();
  }

  private int serve(boolean kept) throws IOException, InterruptedException {
    int status = 0;
    boolean more = true;
    while (more && signal == 0) {
      Frame frame = runs.take();
      if (frame.kind() == FrameKind.END) {
        break;
      }
      try {
        perform(frame, kept);
        more = kept;
      } catch (ExitRequest e) {
        status = e.status();
        answers.write(FrameKind.EXIT, Frames.numbered(running, encoder().number(status).bytes()));
        more = false;
      }
    }
    status = shell.close(status);
    tellMade();
    if (signal != 0) {
      answers.write(FrameKind.SIGNAL, encoder().number(signal).bytes());
      return 128 + signal;
    }
    return status;
  }

  private void perform(Frame frame, boolean kept) throws IOException {
    Decoder body = frame.decoder(handles);
    int run = body.number();
    synchronized (this) {
      if (broken.remove(run)) {
        return;
      }
      running = run;
    }
    try {
      Program program = body.program();
      Object value = kept ? strand.run(program) : strand.runToEnd(program);
      byte[] bytes = encoder().value(value).bytes();
      tellMade();
      answers.write(FrameKind.VALUE, Frames.numbered(run, bytes));
    } catch (ProblemException e) {
      if (signal == 0) {
        answers.write(FrameKind.ERROR, Frames.numbered(run, encoder().error(e).bytes()));
      }
    } catch (ClosedOutput e) {
      throw new IOException(e);
    } catch (ExitRequest e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | LinkageError | OutOfMemoryError e) {
      ProblemException internal = new Problem.Internal(e.toString()).thrown();
      answers.write(FrameKind.ERROR, Frames.numbered(run, encoder().error(internal).bytes()));
    } finally {
      synchronized (this) {
        if (signal == 0) {
          strand.task().clearInterrupt(); // one that broke off this run, or came too late to
        }
        broken.remove(run);
      }
    }
  }

  /** Handles that cannot pass are written by name: the other end can at least say which. */
  private Encoder encoder() {
    return new Encoder(shell.records(), null);
  }

  /** Handles of ours for those of the other end, by its names for them. */
  private final class Given implements Resolver {
    private final Map<String, Object> known = new HashMap<>();

    @Override
    public Object handle(String name, String line) {
      Object open = open(name);
      return open != null ? open : make(name, line);
    }

    @Override
    public Object sent(String name, String line, int number) {
      int descriptor = handover.take(number);
      Object open = open(name);
      if (open != null) {
        Handover.drop(descriptor);
        return open;
      }
      Inherited.add(descriptor);
      return make(name, line.substring(0, line.lastIndexOf(' ') + 1) + descriptor);
    }

    private Object open(String name) {
      return known.get(name) instanceof Handle handle && !handle.closed() ? handle : null;
    }

    private Object make(String name, String line) {
      Object made = strand.run(Lines.program(line));
      known.put(name, made);
      return made;
    }
  }

  private void signalled(int number, Problem.Interrupted why) {
    if (strand.trapped(number)) {
      strand.signal(why);
      return;
    }
    signal = number;
    strand.task().interrupt(why);
    runs.add(LAST); // if it waits for something to run
  }

  /** Takes what the other end says, until it is gone; then nothing of us may stay. */
  private void listen() {
    try {
      for (Frame frame = commands.read(); frame != null; frame = commands.read()) {
        if (frame.kind() == FrameKind.BREAK) {
          breakOff(frame.decoder(null).number());
        } else {
          runs.add(frame);
        }
      }
    } catch (IOException e) {
      Leaving.exit(1); // as at the end of the pipe
    }
    Leaving.exit(1);
  }

  private synchronized void breakOff(int run) {
    if (run == running) {
      strand.task().interrupt(new Problem.Interrupted("SIGINT", 2));
    } else {
      broken.add(run);
    }
  }

  /** Says in which call it is blocked, when it is for a while, and what it has made. */
  private void watch() {
    String said = "";
    String before = "";
    while (true) {
      LockSupport.parkNanos(LOOK);
      String waiting = strand.task().waiting();
      String now = waiting == null ? "" : waiting;
      try {
        if (now.equals(before) && !now.equals(said)) {
          said = now;
          answers.write(FrameKind.WAITING, now.getBytes(StandardCharsets.UTF_8));
        }
        tellMade();
      } catch (IOException e) {
        return; // the other end is gone
      }
      before = now;
    }
  }
}
