package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Source;
import org.ipcsh.api.Span;

/** What there is to say of a function: how it is called, and the comment above its {@code def}. */
final class FunctionHelp extends Stage {
  private final Function function;

  FunctionHelp(Span span, Function function) {
    super(span);
    this.function = function;
  }

  @Override
  Object call(Frame frame, Object input) {
    return run(frame);
  }

  @Override
  String name() {
    return function.name();
  }

  @Override
  Object run(Frame frame) {
    List<String> lines = comment();
    lines.add("usage: " + Usage.line(function.signature(), function));
    return Bytes.of(String.join("\n", lines));
  }

  private List<String> comment() {
    Span def = function.def().span();
    Source source = def.source();
    List<String> above = source.text().substring(0, def.from()).lines().map(String::strip).toList();
    int end = source.column(def.from()) == 1 ? above.size() : 0; // not behind another statement
    int start = end;
    while (start > 0
        && above.get(start - 1).startsWith("#")
        && !above.get(start - 1).startsWith("#!")) {
      start--;
    }
    List<String> lines = new ArrayList<>();
    for (String line : above.subList(start, end)) {
      lines.add(line.substring(1).strip());
    }
    return lines;
  }
}
