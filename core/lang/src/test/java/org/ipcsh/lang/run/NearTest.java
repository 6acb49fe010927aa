package org.ipcsh.lang.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearTest {
  @Test
  void slipsOfTheFinger() {
    assertEquals(List.of("count"), Near.of("cuont", List.of("count", "cut")));
    assertEquals(List.of("IPC_SET"), Near.of("IPC_STE", List.of("IPC_SET", "IPC_RMID")));
    assertEquals(List.of(), Near.of("xyz", List.of("abc")));
  }

  @Test
  void whatWasCutShortComesFirst() {
    List<String> options = List.of("--help", "--raw", "--temporary");
    assertEquals(List.of("--temporary"), Near.of("--temp", options));
    assertEquals(List.of("msgget", "msgsnd"), Near.of("msg", List.of("msgget", "msgsnd", "mug")));
  }

  @Test
  void aSingleLetterIsLikeNoOther() {
    assertEquals(List.of(), Near.of("x", List.of("_", "q", "xs", "xyz")));
    assertEquals(List.of(), Near.of("xy", List.of("x", "y")));
    assertEquals(List.of(), Near.of("--n", List.of("--name", "--new")));
  }
}
