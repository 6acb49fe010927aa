package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sockets against programs that nobody here wrote: socat, curl, the web server of Python. */
class SocketPeersTest {
  /** How the two sides find each other. */
  enum Way {
    TCP("AF_INET", "SOCK_STREAM", "127.0.0.1:0"),
    UDP("AF_INET", "SOCK_DGRAM", "127.0.0.1:0"),
    UNIX_STREAM("AF_UNIX", "SOCK_STREAM", "unix:s"),
    UNIX_DATAGRAM("AF_UNIX", "SOCK_DGRAM", "unix:s"),
    UNIX_SEQPACKET("AF_UNIX", "SOCK_SEQPACKET", "unix:s"),
    ABSTRACT("AF_UNIX", "SOCK_STREAM", "unix:@ipcsh-" + ProcessHandle.current().pid());

    private final String domain;
    private final String type;
    private final String address;

    Way(String domain, String type, String address) {
      this.domain = domain;
      this.type = type;
      this.address = address;
    }

    private String socket() {
      return "socket " + domain + " " + type;
    }

    private String bound() {
      return socket() + "; bind $s " + address;
    }

    private String abstractName() {
      return address.substring("unix:@".length());
    }

    /** What socat is told to listen at; it sends back what comes. */
    private String served() {
      return switch (this) {
        case TCP -> "TCP-LISTEN:0,bind=127.0.0.1";
        case UDP -> "UDP-RECVFROM:0,bind=127.0.0.1";
        case UNIX_STREAM -> "UNIX-LISTEN:s";
        case UNIX_DATAGRAM -> "UNIX-RECVFROM:s";
        case UNIX_SEQPACKET -> "UNIX-LISTEN:s,socktype=5";
        case ABSTRACT -> "ABSTRACT-LISTEN:" + abstractName();
      };
    }

    /** What socat is told to talk to; it ends once so many bytes have come back. */
    private String asked(String where, int answer) {
      String port = where.substring(where.lastIndexOf(':') + 1);
      String end = ",readbytes=" + answer;
      return switch (this) {
        case TCP -> "TCP:127.0.0.1:" + port + end;
        case UDP -> "UDP:127.0.0.1:" + port + end;
        case UNIX_STREAM -> "UNIX-CONNECT:s" + end;
        case UNIX_DATAGRAM -> "UNIX-CONNECT:s,socktype=2,bind=c" + end;
        case UNIX_SEQPACKET -> "UNIX-CONNECT:s,socktype=5" + end;
        case ABSTRACT -> "ABSTRACT-CONNECT:" + abstractName() + end;
      };
    }

    private boolean datagrams() {
      return type.equals("SOCK_DGRAM");
    }
  }

  @ParameterizedTest
  @EnumSource
  void asksSocat(Way way, @TempDir Path folder) {
    String listen = "exec socat -d -d " + way.served() + " PIPE 2>&1";
    try (Running socat = Program.of("sh", "-c", listen).in(folder).start()) {
      socat.awaitOut(way.datagrams() ? "receiving on" : "listening on");
      String script =
          (way.domain.equals("AF_INET")
                  ? "a = (sockets | where pid == " + socat.pid() + " | get local | first 1)[0]\n"
                  : "a = '" + way.address + "'\n")
              + "s = "
              + way.socket()
              + "\n"
              + (way == Way.UNIX_DATAGRAM ? "bind $s unix:c\n" : "")
              + "connect $s $a\nprint (send $s 'hello, socat')\nprint (recv $s --timeout 60s)\n";
      Scripts.in(folder, script).run().clean().printed("12\nhello, socat\n");
    }
  }

  @ParameterizedTest
  @EnumSource
  void answersSocat(Way way, @TempDir Path folder) {
    String begin = "s = " + way.bound() + "\n";
    String ready = "print (getsockname $s)\n";
    String script =
        way.datagrams()
            ? begin + ready + "m = recvfrom $s; n = sendto $s \"re: $m.data\" $m.from\n"
            : begin
                + "listen $s 1\n"
                + ready
                + "c = accept $s; m = recv $c; n = send $c \"re: $m\"\n"
                + "len (recv $c)\n"; // until socat has read the answer and gone
    try (Running ours = Scripts.in(folder, script).start()) {
      ours.awaitOut("\n");
      String where = ours.outSoFar().strip();
      Program.of("socat", "-t", "60", "STDIO", way.asked(where, 9))
          .in(folder)
          .input("hello")
          .run()
          .clean()
          .printed("re: hello");
      ours.end().clean().printed(where + (way.datagrams() ? "\n" : "\n0\n"));
    }
  }

  @Test
  void aWebServerIsAskedByHand(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("hello.txt"), "hello, web\n");
    try (Running server =
        Program.of("/usr/bin/python3", "-u", "-m", "http.server", "0", "--bind", "127.0.0.1")
            .in(folder)
            .start()) {
      server.awaitOut("port ");
      String port = server.outSoFar().replaceAll("(?s).*port ([0-9]+).*", "$1");
      String script =
          "s = socket AF_INET SOCK_STREAM; connect $s localhost:"
              + port
              + "\nn = send $s \"GET /hello.txt HTTP/1.0\\r\\n\\r\\n\"\nprint (read $s --all)\n";
      String answer = Scripts.in(folder, script).run().clean().out();
      assertTrue(answer.startsWith("HTTP/1.0 200 OK\r\n"), answer);
      assertTrue(answer.endsWith("\r\n\r\nhello, web\n\n"), answer);
    }
  }

  @Test
  void curlIsAnsweredByHand(@TempDir Path folder) {
    String script =
        """
        s = socket AF_INET SOCK_STREAM; bind $s 127.0.0.1:0; listen $s 1
        print (getsockname $s)
        c = accept $s
        print (read $c --line)
        n = send $c "HTTP/1.0 200 OK\\r\\nContent-Length: 6\\r\\n\\r\\nhello\\n"
        shutdown $c SHUT_WR
        """;
    try (Running ours = Scripts.in(folder, script).start()) {
      ours.awaitOut("\n");
      String url = "http://" + ours.outSoFar().strip() + "/page";
      Program.of("curl", "-s", "--noproxy", "*", url).run().clean().printed("hello\n");
      assertEquals("GET /page HTTP/1.1", ours.end().clean().out().lines().toList().get(1));
    }
  }

  /** 1 GiB in sixteen pieces of random bytes, whose sum cksum(1) makes at either end. */
  @ParameterizedTest
  @EnumSource(names = {"TCP", "UNIX_STREAM"})
  void aGigabyteArrivesWhole(Way way, @TempDir Path folder) throws IOException {
    byte[] piece = new byte[64 << 20];
    new Random(1).nextBytes(piece);
    Files.write(folder.resolve("piece"), piece);
    String pieces = String.join(" ", java.util.Collections.nCopies(16, "piece"));
    String sum =
        Program.of("sh", "-c", "cat " + pieces + " | cksum").in(folder).run().clean().out();
    String receive =
        """
        s = %s; listen $s 1
        print (getsockname $s)
        c = accept $s
        out = open to O_WRONLY
        print (copy $c $out)
        """
            .formatted(way.bound());
    String send =
        """
        s = %s; connect $s $args[0]
        f = open piece
        repeat 16 { n = lseek $f 0; n = copy $f $s }
        """
            .formatted(way.socket());
    Program.of("mkfifo", folder.resolve("to")).run().clean();
    try (Running summing = Program.of("sh", "-c", "cksum < to").in(folder).start();
        Running receiving = Scripts.in(folder, receive).start()) {
      receiving.awaitOut("\n");
      String where = receiving.outSoFar().strip();
      Program.ipcsh("-c", send, where).in(folder).run().clean();
      receiving.end().clean().printed(where + "\n" + (1L << 30) + "\n");
      assertEquals(List.of(sum), List.of(summing.end().clean().out()));
    }
  }
}
