package org.ipcsh.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.ipcsh.api.Action;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.Native;
import org.ipcsh.linux.desk.Desk;
import org.ipcsh.linux.desk.Waiting;
import org.ipcsh.socket.address.Endpoint;
import org.ipcsh.socket.address.EndpointKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that block can be woken, and a connection that a signal broke off is finished. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WakingTest {
  /** What of libc this needs. */
  public interface Functions {
    /** See gettid(2). */
    int gettid();

    /** See tgkill(2). */
    int tgkill(int pid, int tid, int signal);
  }

  private static final Functions LIBC = Native.load(Functions.class);
  private static final int SIGSTKFLT = 16;
  private static final Problem INTERRUPT = new Problem.Interrupted("SIGINT", 2);

  private final Desk desk = new Desk();
  private final Desk other = new Desk();

  @AfterEach
  void end() {
    other.close();
    desk.close();
  }

  private Endpoint at(String text) {
    return new EndpointKind().read(text, desk);
  }

  /** Whether the other desk's action ends with an interrupt sent while it sleeps in a call. */
  private void wakes(Action<?> action, int x86, int arm) {
    long before = Waiting.threads(x86, arm);
    CompletableFuture<ProblemException> sleeping =
        CompletableFuture.supplyAsync(() -> other.failure(action));
    while (Waiting.threads(x86, arm) == before && !sleeping.isDone()) {
      Thread.onSpinWait();
    }
    other.task().interrupt(INTERRUPT);
    assertEquals(INTERRUPT, sleeping.join().problem(), action + "");
    other.task().clearInterrupt();
  }

  @Test
  void everyCallThatSleepsIsWoken() {
    Socket listening = desk.run(new MakeSocket(1, 1, 0));
    desk.run(new Bind(listening, at("unix:")));
    desk.run(new Listen(listening, 0));
    wakes(new Accept(listening, 0), 43, 202);
    wakes(new Accept(listening, 02000000), 288, 242);
    List<Socket> pair = desk.run(new SocketPair(1, 1, 0));
    wakes(new Recv(pair.get(0), 0, 100, null), 45, 207);
    wakes(new RecvFrom(pair.get(0), 0, 100, null), 45, 207);
    wakes(new RecvMsg(pair.get(0), 0, 100, 100, null), 47, 212);
    Bytes much = Bytes.wrap(new byte[1 << 22]);
    assertEquals(Errno.EAGAIN, fill(pair.get(0), much));
    wakes(new Send(pair.get(0), Payload.of(much), 0, null), 44, 206);
    wakes(new SendMsg(pair.get(0), Payload.of(much), 0, null, List.of(), null, null), 46, 211);
    Endpoint to = at(desk.run(new GetSockName(listening)));
    desk.run(new Connect(desk.run(new MakeSocket(1, 1, 0)), to));
    wakes(new Connect(desk.run(new MakeSocket(1, 1, 0)), to), 42, 203);
  }

  private Errno fill(Socket socket, Bytes much) {
    while (true) {
      try {
        desk.run(new Send(socket, Payload.of(much), 0x40, null));
      } catch (ProblemException e) {
        return ((Problem.CallFailed) e.problem()).errno();
      }
    }
  }

  /** Where connect(2) of TCP sleeps: as many connections wait as may, and more are not answered. */
  private final class FullServer {
    private final Socket listening = desk.run(new MakeSocket(2, 1, 0));
    private final Endpoint address;
    private final AtomicInteger tid = new AtomicInteger();
    private final Socket client = other.run(new MakeSocket(2, 1, 0));

    FullServer() {
      desk.run(new Bind(listening, at("127.0.0.1:0")));
      desk.run(new Listen(listening, 0));
      address = at(desk.run(new GetSockName(listening)));
      desk.run(new Connect(desk.run(new MakeSocket(2, 1, 0)), address));
    }

    /**
     * Connects, and is sent a signal for nothing in the middle of it; gives once it waits again.
     */
    CompletableFuture<ProblemException> brokenOff() {
      CompletableFuture<ProblemException> connecting =
          CompletableFuture.supplyAsync(
              () -> {
                tid.set(LIBC.gettid());
                try {
                  other.run(new Connect(client, address));
                  return null;
                } catch (ProblemException e) {
                  return e;
                }
              });
      while (Waiting.threads(42, 203) == 0 && !connecting.isDone()) {
        Thread.onSpinWait();
      }
      LIBC.tgkill((int) ProcessHandle.current().pid(), tid.get(), SIGSTKFLT);
      while (Waiting.threads(7, 73) == 0 && !connecting.isDone()) {
        Thread.onSpinWait();
      }
      return connecting;
    }
  }

  @Test
  void aConnectionThatWasBrokenOffIsFinished() {
    FullServer server = new FullServer();
    List<String> trace = new ArrayList<>();
    other.kernel().trace(trace::add);
    CompletableFuture<ProblemException> connecting = server.brokenOff();
    desk.run(new Accept(server.listening, 0));
    assertNull(connecting.join());
    assertEquals(1, trace.size(), trace + "");
    Socket accepted = desk.run(new Accept(server.listening, 0));
    other.run(new Send(server.client, Payload.of(Bytes.of("hello")), 0, null));
    assertEquals(Bytes.of("hello"), desk.run(new Recv(accepted, 0, 100, null)));
  }

  @Test
  void aConnectionThatWasBrokenOffAndIsRefusedSaysSo() {
    FullServer server = new FullServer();
    CompletableFuture<ProblemException> connecting = server.brokenOff();
    server.listening.close(desk);
    assertEquals(Errno.ECONNREFUSED, ((Problem.CallFailed) connecting.join().problem()).errno());
  }

  @Test
  void aConnectionThatIsGivenUpGoesOn() {
    FullServer server = new FullServer();
    wakes(new Connect(server.client, server.address), 42, 203);
    desk.run(new Accept(server.listening, 0));
    other.run(new Connect(server.client, server.address)); // waits for the one that goes on
    Socket accepted = desk.run(new Accept(server.listening, 0));
    assertEquals(desk.run(new GetPeerName(accepted)), other.run(new GetSockName(server.client)));
  }
}
