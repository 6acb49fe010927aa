package org.example.hello;

import java.util.Collections;
import java.util.List;
import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Command;
import org.ipcsh.api.Option;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Session;

/**
 * Greets somebody. The components are the signature: arguments, help, completion and errors all
 * come from them.
 */
@Command(
    name = "hello",
    summary = "Greet somebody.",
    search = {"greet"})
public record Hello(
    @Arg("whom") String name,
    @Arg(value = "how often", otherwise = "1") int times,
    @Option("end with an exclamation mark") boolean loud)
    implements Action<List<String>> {
  @Override
  public List<String> run(Session session) {
    if (times < 0 || times > 1000) {
      throw new Problem.OutOfRange("times", "0", "1000", Integer.toString(times)).thrown();
    }
    return Collections.nCopies(times, "hello " + name + (loud ? "!" : ""));
  }
}
