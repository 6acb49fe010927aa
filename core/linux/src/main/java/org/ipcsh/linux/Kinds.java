package org.ipcsh.linux;

import java.util.List;
import org.ipcsh.api.Kind;
import org.ipcsh.linux.data.DataTypeKind;
import org.ipcsh.linux.fd.DescriptorKind;
import org.ipcsh.linux.fd.HandleKind;
import org.ipcsh.linux.file.ModeKind;
import org.ipcsh.linux.memory.AddressKind;
import org.ipcsh.linux.memory.ExtentKind;
import org.ipcsh.linux.sysv.KeyKind;
import org.ipcsh.linux.user.GidKind;
import org.ipcsh.linux.user.UidKind;

/** How types that more than one mechanism has are read; the shell registers them for all. */
public final class Kinds {
  private Kinds() {}

  /** One of each. */
  public static List<Kind<?>> all() {
    return List.of(
        new KeyKind(),
        new ModeKind(),
        new UidKind(),
        new GidKind(),
        new DataTypeKind(),
        new ExtentKind(),
        new AddressKind(),
        new DescriptorKind(),
        new HandleKind());
  }
}
