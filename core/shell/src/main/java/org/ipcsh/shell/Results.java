package org.ipcsh.shell;

import org.ipcsh.api.Handle;
import org.ipcsh.api.Live;
import org.ipcsh.api.Rows;
import org.ipcsh.lang.run.Scope;
import org.ipcsh.shell.screen.Display;
import org.ipcsh.shell.show.Show;

/**
 * What becomes of the values that nothing takes: they are shown, and at a prompt the last one stays
 * as {@code $_} and a handle under its name.
 */
final class Results {
  private final Shell shell;
  private final Scope scope;
  private final Display display;
  private boolean prompting;
  private Remembered last;

  Results(Shell shell) {
    this.shell = shell;
    this.scope = shell.scope();
    this.display = shell.display();
  }

  /** From here on somebody sits at a prompt. */
  void prompting() {
    prompting = true;
  }

  /** Takes note of what a line of the prompt, or a script, gave in the end. */
  void ended(Object value) {
    if (prompting) {
      scope.set("_", last != null && last.are(value) ? last.list() : value);
    }
  }

  /** Shows what a statement gave. */
  void show(Object given, boolean raw, ShellSession by) {
    Object value = prompted(by) ? kept(given, by) : given;
    Show show = new Show(shell.look(), shell.records());
    if (!by.main() || !display.free()) {
      show.print(value, raw, by.out());
    } else if (value instanceof Live<?> live) {
      display.watch(live, shell.look(), shell.records(), raw, by.out());
    } else if (prompting && display.pages()) {
      display.page(show, value, raw, by.out());
    } else {
      show.print(value, raw, by.out());
    }
  }

  /** Shows a handle that was assigned, for whoever typed that wants to know what it is called. */
  void assigned(Object value, ShellSession by) {
    if (prompted(by) && shell.look().terminal() && value instanceof Handle) {
      new Show(shell.look(), shell.records()).print(value, false, by.out());
    }
  }

  /** Gives a handle its variable, and has rows remembered as they are shown. */
  private Object kept(Object value, ShellSession by) {
    if (value instanceof Handle handle) {
      String name = handle.toString().replace("#", "");
      scope.set(name, handle);
      if (shell.look().terminal()) {
        by.out().text("$" + name + " = ");
      }
    }
    if (value instanceof Rows<?> rows && !(value instanceof Live)) {
      last = new Remembered(rows);
      return last;
    }
    return value;
  }

  private boolean prompted(ShellSession by) {
    return prompting && by.main();
  }
}
