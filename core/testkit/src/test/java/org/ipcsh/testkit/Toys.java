package org.ipcsh.testkit;

/** A plugin that is all right, as sources and pages from which tests make some that are not. */
final class Toys {
  static final String MECHANISM =
      """
      package toys;

      import java.util.List;
      import org.ipcsh.api.Constant;
      import org.ipcsh.api.Mechanism;

      public final class Toys implements Mechanism {
        public enum Colour implements Constant {
          RED;
          public long number() { return 1; }
        }
        public String name() { return "toys"; }
        public String summary() { return "Things to play with."; }
        public List<Class<?>> commands() { return List.of(Greet.class, Toy.class); }
        public List<Class<? extends Constant>> constants() { return List.of(Colour.class); }
      }
      """;

  static final String GREET =
      """
      package toys;

      import org.ipcsh.api.*;

      @Command(name = "greet", summary = "Say hello.")
      public record Greet(
          @Arg("whom") String name,
          @Option("twice") boolean again) implements Action<Bytes> {
        public Bytes run(Session session) {
          String text = "hello " + name;
          return Bytes.of(again ? text + " and " + text : text);
        }
      }
      """;

  static final String TOY =
      """
      package toys;

      import org.ipcsh.api.*;

      @Command(name = "toy", summary = "Make a toy, or break it.")
      public sealed interface Toy<R> extends Action<R> {
        record Make(@Word("make") String verb) implements Toy<Void> {
          public Void run(Session session) {
            session.adopt(new Thing());
            return null;
          }
        }
        record Break(@Word("break") String verb, @Arg("the toy") Thing toy) implements Toy<Void> {
          public Void run(Session session) {
            toy.close(session);
            return null;
          }
        }
        final class Thing extends Handle {
          Thing() { super("toy"); }
          protected void release(Session session) {}
          public Row facts() { return Row.of("made_of", "wood"); }
        }
      }
      """;

  static final String GREET_PAGE =
      """
      # greet

      ```ipcsh
      ipcsh> greet world
      hello world
      ipcsh> greet you --again
      hello you and hello you
      ```
      """;

  static final String TOY_PAGE =
      """
      # toy

      ```ipcsh
      ipcsh> toy make
      ipcsh> toy break toy#1
      ```
      """;

  private Toys() {}

  /** The good one; a test changes what it likes. */
  static PluginJar good() {
    return PluginJar.named("toys")
        .mechanism("toys.Toys")
        .source("toys.Toys", MECHANISM)
        .source("toys.Greet", GREET)
        .source("toys.Toy", TOY)
        .entry("toys/greet.md", GREET_PAGE)
        .entry("toys/toy.md", TOY_PAGE);
  }
}
