package org.ipcsh.linux.fd;

import org.ipcsh.api.Handle;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Session;

/** Reads what stands for any handle whatever: of a descriptor also its number, for close(2). */
public final class HandleKind implements Kind<Handle> {
  private final DescriptorKind descriptors = new DescriptorKind();

  /** Makes one. */
  public HandleKind() {}

  @Override
  public Class<Handle> type() {
    return Handle.class;
  }

  @Override
  public String expects() {
    return "a handle such as $x, or the number of a descriptor";
  }

  @Override
  public void check(String text) {
    DescriptorKind.number(text, expects());
  }

  @Override
  public Handle read(String text, Session session) {
    check(text);
    return descriptors.read(text, session);
  }
}
