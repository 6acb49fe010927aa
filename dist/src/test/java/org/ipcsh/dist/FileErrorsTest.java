package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errnos of files that depend on what one may do with them. */
class FileErrorsTest {
  @TempDir Path folder;

  private String user;

  @BeforeEach
  void make() {
    user = Program.of("id", "-un").run().clean().out().strip();
    String files = "mkdir -m 0500 kept; mkdir -m 0 closed; touch mine; chmod 0 mine; touch here";
    Program.of("sh", "-c", files).in(folder).run().clean();
  }

  private void refused(String script, String whose) {
    Ran ran = Lesser.of(Program.ipcsh("-c", script)).in(folder).run().status(1);
    String hint = folder.resolve(whose.split(" ", 2)[0]) + " belongs to " + user + ", mode ";
    assertTrue(ran.err().contains("EACCES"), ran.err());
    assertTrue(ran.err().contains("hint: " + hint + whose.split(" ", 2)[1]), ran.err());
  }

  @Test
  void whoOwnsWhatIsRefusedIsSaid() {
    refused("open mine", "mine 000");
    refused("open closed/file", "closed 000");
    refused("open kept/new O_RDWR|O_CREAT", "kept 0500");
    refused("mkfifo kept/fifo", "kept 0500");
    refused("mkfifo closed/none/fifo", "closed 000");
    refused("mmap open mine", "mine 000");
    refused("mmap open mine PROT_READ|PROT_WRITE", "mine 000; MAP_PRIVATE");
  }

  @Test
  void aFolderThatMayNotBeWrittenKeepsItsFiles() {
    Program.of("sh", "-c", "chmod 0700 kept; touch kept/file; chmod 0500 kept")
        .in(folder)
        .run()
        .clean();
    refused("unlink kept/file", "kept 0500");
  }

  @Test
  void howLargeAPipeMayBeIsSaid() {
    String most = Program.of("cat", "/proc/sys/fs/pipe-max-size").run().clean().out().strip();
    Program shell = Program.ipcsh("-c", "p = pipe; fcntl $p.read F_SETPIPE_SZ 2147483647");
    Ran ran = Lesser.of(shell).run().status(1);
    assertTrue(ran.err().contains("EPERM"), ran.err());
    assertTrue(ran.err().contains(" " + most + " is the most, "), ran.err());
  }

  @Test
  void whatHelpsAgainstTooManyDescriptorsIsSaid() {
    for (String last : new String[] {"p = pipe", "open here", "dup $f", "mmap open here"}) {
      // More than once, for the JVM has some open for a moment, as while it loads a class.
      String script = "repeat 9 { fails EMFILE { while true { f = open here } } }\n" + last;
      Ran ran =
          Program.ipcsh("-c", script)
              .under("prlimit", "--nofile=150:150")
              .in(folder)
              .run()
              .status(1);
      assertTrue(ran.err().contains("EMFILE"), ran.err());
      assertTrue(ran.err().contains("ulimit -n"), ran.err());
    }
  }
}
