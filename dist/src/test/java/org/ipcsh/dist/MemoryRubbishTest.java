package org.ipcsh.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every form of the commands of memory with rubbish of every type, given at run time: whatever is
 * wrong is an error of the call, and the shell lives on.
 */
class MemoryRubbishTest {
  /** Only memory of this session is written to, and only ids of its own are removed. */
  private static final List<String> FORMS =
      List.of(
          "mmap read $x $y",
          "mmap read $memory $x $y",
          "mmap read $memory $x --as s --count $y",
          "mmap write $memory $x $y",
          "mmap write $memory 0 $x --as u16be",
          "mmap write $memory $x $y --as s",
          "mmap fill $memory $x $y",
          "mmap fill $memory $x 100 $y",
          "mmap fill $memory 0 $x $y --as u64",
          "mmap find $memory $x $y | first 3",
          "mmap find $memory $x 0 $y --as cstring | first 3",
          "mmap dump $memory $x $y | first 3",
          "mmap diff $memory $x $y 100 | first 3",
          "mmap copy $memory $x $y",
          "mmap copy $memory $memory $x $y",
          "mmap copy $memory $memory 0 $x $y",
          "mmap sync $memory $x $y",
          "mmap protect $own PROT_READ|PROT_WRITE $x $y",
          "mmap protect $own $x",
          "mmap advise $own $x $y",
          "mmap lock $own $x $y",
          "mmap unlock $own $x $y",
          "mmap resize $own $x $y",
          "close (mmap anon $x $y)",
          "close (mmap open /dev/zero PROT_READ MAP_PRIVATE --offset $x --length $y)",
          "close (mmap open $x $y)",
          "close (mmap anon 4096 PROT_READ $x --addr $y)",
          "shm read $x $y",
          "shm read $memory $x $y",
          "shm write $memory $x $y",
          "shm find $memory $x $y | first 3",
          "shm diff $x $y | first 3",
          "shm copy $memory $x $y",
          "close (shmat $segment $x $y)",
          "close (shmat $x)",
          "shmdt $x",
          "shmctl $x IPC_STAT",
          "shmctl $x SHM_STAT_ANY",
          "shmctl $segment IPC_SET mode=$x",
          "close (shmget IPC_PRIVATE $x $y --temporary)");

  private static final String START =
      """
      struct s { int a; char b[4]; }
      segment = shmget IPC_PRIVATE 64k 0600 --temporary
      attached = shmat $segment
      memory = mmap anon 64k
      own = mmap anon 64k
      closed = mmap anon 64k; close $closed
      rubbish = [
        null true -1 0 1 100 4095 65536 65537 4294967296 9223372036854775807
        -9223372036854775808 1.5 "" "text" "0x" "all" "NULL" "MAP_SHARED" "map#9" b"\\xff\\x00" 5s
        IPC_CREAT PROT_READ [] [1 2] [[a=1] [a=2]] [a=1] [a="x" b="too long"] [z=1]
        $segment $attached $memory $closed
      ]
      refused = 0
      """;

  /** What a form gives goes down a pipe, so that rows are read and nothing is shown. */
  private static String attempt(String form) {
    String line = form.contains("close") || form.contains("first") ? form : form + " | count";
    return """
        for x in $rubbish { for y in $rubbish {
          try { n = (%s) } catch e {
            refused = $refused + 1
            if $e.code == "internal" { throw '%s' }
          }
        } }
        """
        .formatted(line, form);
  }

  @Test
  void isRefusedAndEndsNothing() {
    StringBuilder script = new StringBuilder(START);
    FORMS.forEach(form -> script.append(attempt(form)));
    script.append("print $refused (len (mmap read $memory))\n");
    Ran ran = Program.ipcsh("-c", script).run().status(0);
    String last = ran.out().lines().reduce((a, b) -> b).orElseThrow();
    assertTrue(last.matches("[0-9]{5} 65536"), last);
    assertEquals(List.of(), ran.errors().stream().filter(e -> !e.startsWith("compared")).toList());
  }
}
