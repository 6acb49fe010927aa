package org.ipcsh.shell.repl;

/**
 * Something that could stand where one types.
 *
 * @param value as it would stand in the line
 * @param shown as the list shows it
 * @param description one line beside it, perhaps empty
 * @param complete whether a blank may follow
 */
record Choice(String value, String shown, String description, boolean complete) {
  static Choice of(String text, String description) {
    return new Choice(text, text, description, true);
  }
}
