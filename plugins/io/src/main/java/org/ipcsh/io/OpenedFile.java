package org.ipcsh.io;

import org.ipcsh.api.Row;
import org.ipcsh.api.Session;
import org.ipcsh.linux.fd.Descriptor;

/** A file that was opened by a name, which goes with the handle if the file is temporary. */
final class OpenedFile extends Descriptor {
  private final String path;
  private final boolean temporary;

  OpenedFile(int number, String path, Row details, boolean temporary) {
    super("file", number, details);
    this.path = path;
    this.temporary = temporary;
  }

  @Override
  protected void release(Session session) {
    try {
      super.release(session);
    } finally {
      if (temporary) {
        FifoName.remove(session, path);
      }
    }
  }
}
