package org.ipcsh.socket.address;

import java.nio.ByteBuffer;
import org.ipcsh.api.Bytes;
import org.ipcsh.linux.Layout;
import org.ipcsh.linux.Trace;
import org.ipcsh.socket.constant.Domain;

/**
 * {@code struct sockaddr_un}, unix(7).
 *
 * @param path {@code sun_path}: none for a socket without a name; beginning with NUL for an
 *     abstract one, all of whose bytes count; else a path, which a NUL ends that is not part of it
 */
public record UnixName(Bytes path) implements SocketAddress {
  static final Layout LAYOUT = new Layout("struct sockaddr_un", 110);
  static final Layout.Field FAMILY = LAYOUT.field("sun_family", 0, 2);

  /** Where {@code sun_path} begins. */
  static final int PATH = 2;

  /** How many bytes it has, and a path or an abstract name can have. */
  public static final int MOST = 108;

  static UnixName of(ByteBuffer struct) {
    int end = struct.limit();
    if (end > PATH && struct.get(PATH) != 0) {
      end = PATH;
      while (end < struct.limit() && struct.get(end) != 0) {
        end++;
      }
    }
    byte[] path = new byte[end - PATH];
    struct.get(PATH, path);
    return new UnixName(Bytes.wrap(path));
  }

  /** Whether it is a name in no file system. */
  public boolean isAbstract() {
    return path.size() > 0 && path.at(0) == 0;
  }

  /** Whether it is a path. */
  public boolean isPath() {
    return path.size() > 0 && path.at(0) != 0;
  }

  @Override
  public int family() {
    return (int) Domain.AF_UNIX.number();
  }

  /** With the NUL behind a path, unless it fills all there is. */
  @Override
  public int length() {
    return PATH + path.size() + (isPath() && path.size() != MOST ? 1 : 0);
  }

  @Override
  public void put(ByteBuffer memory) {
    FAMILY.set(memory, family());
    memory.put(PATH, path.toArray());
  }

  @Override
  public void show(Trace trace) {
    trace.struct().field("sa_family").symbol("AF_UNIX");
    // The kernel sees no more of it, and strace shows no more.
    int size = Math.min(path.size(), MOST);
    if (isAbstract()) {
      trace.field("sun_path").path("@", path.asBuffer(), 1, size - 1);
    } else if (isPath()) {
      trace.field("sun_path").path(path.asBuffer(), 0, size);
    }
    trace.end();
  }

  @Override
  public String text() {
    if (isAbstract()) {
      return "unix:@" + Escaped.show(path.slice(1, path.size()));
    }
    return "unix:" + Escaped.show(path);
  }
}
