package org.ipcsh.io;

import org.ipcsh.api.Named;
import org.ipcsh.linux.fd.Descriptor;

/**
 * A descriptor of which poll(2) tells something.
 *
 * @param fd its handle, or its number where it has none
 * @param revents what is told, {@code POLLIN|POLLHUP}
 */
public record Ready(Object fd, Named revents) {
  static Ready of(Descriptor fd, Named revents) {
    return new Ready(fd.named() ? fd : (Object) (long) fd.lastNumber(), revents);
  }
}
