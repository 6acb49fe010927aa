package org.ipcsh.shm;

import org.ipcsh.api.Handle;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Session;
import org.ipcsh.linux.memory.Address;
import org.ipcsh.linux.memory.AddressKind;

/** Reads what is attached and not given as a handle: the address that shmat(2) gave. */
final class AttachmentKind implements Kind<Attachment> {
  private final AddressKind addresses = new AddressKind();

  @Override
  public Class<Attachment> type() {
    return Attachment.class;
  }

  @Override
  public String expects() {
    return "what shmat gave: a handle or an address";
  }

  @Override
  public void check(String text) {
    addresses.read(text, null);
  }

  @Override
  public Attachment read(String text, Session session) {
    Address address = addresses.read(text, session);
    for (Handle handle : session.handles()) {
      if (handle instanceof Attachment one && one.range().address() == address.number()) {
        return one;
      }
    }
    return Attachment.passing(address);
  }
}
