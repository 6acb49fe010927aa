package org.ipcsh.shell.show;

import static org.ipcsh.shell.show.Samples.printed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ipcsh.api.Bytes;
import org.junit.jupiter.api.Test;

class HexPrinterTest {
  @Test
  void looksAsHexdumpMakesIt() {
    byte[] bytes = new byte[20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 13);
    }
    assertEquals(
        """
        00000000  00 0d 1a 27 34 41 4e 5b  68 75 82 8f 9c a9 b6 c3  |...'4AN[hu......|
        00000010  d0 dd ea f7                                       |....|
        00000014
        """,
        printed(new HexPrinter(), Bytes.wrap(bytes)).toString());
  }

  @Test
  void nothingGivesNothing() {
    assertEquals(Bytes.EMPTY, printed(new HexPrinter(), Bytes.EMPTY));
  }
}
