package org.ipcsh.shell.words;

import java.nio.charset.StandardCharsets;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Session;

/**
 * Bytes as characters, for a regular expression to look at. Matching can go back and forth for
 * ever, so that looking is a checkpoint from time to time.
 */
final class ByteText implements CharSequence {
  private static final int OFTEN = 0xffff;

  private final Bytes bytes;
  private final Session session;
  private int looks;

  ByteText(Bytes bytes, Session session) {
    this.bytes = bytes;
    this.session = session;
  }

  @Override
  public char charAt(int index) {
    if ((++looks & OFTEN) == 0) {
      session.checkpoint();
    }
    return (char) bytes.at(index);
  }

  @Override
  public int length() {
    return bytes.size();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new ByteText(bytes.slice(start, end), session);
  }

  @Override
  public String toString() {
    return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
  }
}
