package org.ipcsh.shell.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipcsh.api.Command;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Input;
import org.ipcsh.api.Mechanism;

/**
 * What a mechanism offers, by name: enough to know that a line needs it, without its classes.
 *
 * @param mechanism its name
 * @param summary its line in the overview
 * @param commands of each command what the overview and suggestions need
 * @param constants the names of its constants
 */
public record Offer(
    String mechanism, String summary, List<Entry> commands, List<String> constants) {

  /**
   * A command by name.
   *
   * @param type the class that describes it
   * @param piped whether it can follow a {@code |}
   */
  public record Entry(
      String name, String type, String summary, List<String> search, boolean piped) {}

  /**
   * Asks a mechanism.
   *
   * @throws IllegalArgumentException if a command is not marked, or two have one name
   */
  static Offer of(Mechanism mechanism) {
    Map<String, Entry> commands = new LinkedHashMap<>();
    for (Class<?> type : mechanism.commands()) {
      Command command = type.getAnnotation(Command.class);
      if (command == null) {
        throw new IllegalArgumentException(type.getName() + " is not marked @Command");
      }
      Entry entry =
          new Entry(
              command.name(),
              type.getName(),
              command.summary(),
              List.of(command.search()),
              piped(type));
      if (commands.put(command.name(), entry) != null) {
        throw new IllegalArgumentException("two commands are named " + command.name());
      }
    }
    List<String> constants = new ArrayList<>();
    for (Class<? extends Constant> type : mechanism.constants()) {
      for (Constant constant : type.getEnumConstants()) {
        constants.add(constant.name());
      }
    }
    return new Offer(
        mechanism.name(), mechanism.summary(), List.copyOf(commands.values()), constants);
  }

  private static boolean piped(Class<?> type) {
    Stream<Class<?>> forms =
        type.isSealed() ? Stream.of(type.getPermittedSubclasses()) : Stream.of(type);
    return forms
        .filter(Class::isRecord)
        .flatMap(form -> Stream.of(form.getRecordComponents()))
        .anyMatch(component -> component.isAnnotationPresent(Input.class));
  }
}
