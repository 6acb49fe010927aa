package org.ipcsh.shell.words;

import java.util.List;
import org.ipcsh.api.Kind;

/** The list of these words. */
public final class DataWords {
  private DataWords() {}

  /** The commands. */
  public static List<Class<?>> all() {
    return List.of(
        AsNumber.class,
        Cd.class,
        Count.class,
        Defer.class,
        Each.class,
        Exit.class,
        Fails.class,
        First.class,
        From.class,
        Get.class,
        Join.class,
        Last.class,
        Len.class,
        Lines.class,
        Max.class,
        Min.class,
        Note.class,
        Now.class,
        Percentile.class,
        Print.class,
        Pwd.class,
        ReadFile.class,
        ReadKey.class,
        ReadLine.class,
        Reverse.class,
        Save.class,
        Select.class,
        Sh.class,
        Sleep.class,
        SortBy.class,
        Split.class,
        Sum.class,
        Time.class,
        To.class,
        Uniq.class,
        Watch.class,
        Where.class,
        Within.class);
  }

  /** How their types are read, where no other module knows them; {@link Spelled} needs more. */
  public static List<Kind<?>> kinds() {
    return List.of(new Expected.ExpectedKind());
  }
}
