package org.ipcsh.linux.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcsh.api.Mode;
import org.ipcsh.api.Uid;
import org.ipcsh.linux.user.Names;

/** Whose the files are that a path leads through and to. */
public final class Owner {
  private static final int PERMISSIONS = 07777;

  private Owner() {}

  /**
   * Whose that is which will have refused an access, EACCES: the first folder on the way that may
   * not be searched, or else the file, or if there is none the folder it would be in.
   *
   * @param path an absolute one
   * @return {@code /root belongs to root, mode 0700}; null if that cannot be told
   */
  public static String ofRefusing(Path path) {
    Path folder = path.getRoot();
    for (Path name : path) {
      if (folder == null || !Files.isExecutable(folder)) {
        break;
      }
      Path next = folder.resolve(name);
      if (!Files.exists(next)) {
        break;
      }
      folder = next;
    }
    return folder == null ? null : of(folder);
  }

  private static String of(Path file) {
    try {
      Uid uid = new Uid((Integer) Files.getAttribute(file, "unix:uid"));
      Mode mode = new Mode((Integer) Files.getAttribute(file, "unix:mode") & PERMISSIONS);
      return file + " belongs to " + new Names().of(uid) + ", mode " + mode;
    } catch (IOException e) {
      return null; // gone meanwhile
    }
  }
}
