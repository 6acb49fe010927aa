package org.ipcsh.testkit;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Signature;
import org.ipcsh.shell.registry.RecordForm;
import org.ipcsh.shell.registry.Registry;

/**
 * Notes which forms of its commands a shell calls.
 *
 * <p>It puts itself in front of each form in the registry's own signatures, which the shell asks
 * for once and keeps, so it must be made before the shell is told anything. That counts what is
 * really called, where matching lines with signatures here would repeat, and might mistake, what
 * the language does.
 */
final class Recording {
  private final Set<String> called = Collections.synchronizedSet(new TreeSet<>());

  Recording(Registry registry) {
    for (Registry.Known known : registry.all()) {
      Signature signature = registry.command(known.entry().name());
      if (signature != null) {
        signature.forms().replaceAll(form -> new Noted(form, name(form)));
      }
    }
  }

  /** The names of the records that were made and run so far. */
  Set<String> called() {
    return Set.copyOf(called);
  }

  /** What a form is told apart by, in all shells that have it: its record's name. */
  static String name(Signature.Form form) {
    return form instanceof RecordForm record ? record.record().getName() : form.toString();
  }

  private final class Noted implements Signature.Form {
    private final Signature.Form form;
    private final String name;

    Noted(Signature.Form form, String name) {
      this.form = form;
      this.name = name;
    }

    @Override
    public List<Param> params() {
      return form.params();
    }

    @Override
    public Param input() {
      return form.input();
    }

    @Override
    public boolean inputOptional() {
      return form.inputOptional();
    }

    @Override
    public boolean takes(int option) {
      return form.takes(option);
    }

    @Override
    public Signature.Call call(Object[] given, Object input) {
      called.add(name);
      return form.call(given, input);
    }
  }
}
