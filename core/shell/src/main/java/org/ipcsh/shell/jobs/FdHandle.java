package org.ipcsh.shell.jobs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Handle;
import org.ipcsh.api.Joined;
import org.ipcsh.api.Passing;
import org.ipcsh.api.Problem;

/**
 * A descriptor of a program: {@code 3=$handle}.
 *
 * @param number under which the program has it
 * @param handle whose it is
 */
@Joined("=")
public record FdHandle(
    @Arg("the number it has in the program") int number, @Arg("the handle") Handle handle) {
  private static final int HIGHEST = 1023;

  /** Which of our descriptors a program gets under which number. */
  static Map<Integer, Integer> map(List<FdHandle> given) {
    Map<Integer, Integer> map = new TreeMap<>();
    for (FdHandle each : given == null ? List.<FdHandle>of() : given) {
      if (each.number < 0 || each.number > HIGHEST) {
        throw new Problem.OutOfRange("--fd", "0", "" + HIGHEST, "" + each.number).thrown();
      }
      if (!(each.handle.open().passing() instanceof Passing.ByDescriptor descriptor)) {
        throw new Problem.BadValue("--fd", "a handle of a descriptor", each.handle.toString())
            .thrown();
      }
      map.put(each.number, descriptor.number());
    }
    return map;
  }

  @Override
  public String toString() {
    return number + "=" + handle;
  }
}
