package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Problem;
import org.ipcsh.api.Row;
import org.ipcsh.api.Span;

/**
 * A call whose form only running tells: words are spread, or a word that picks the form is
 * computed. The words are computed, and then matched as known ones are.
 */
final class LateCall extends Stage {
  private final Forms forms;
  private final List<Word> words;
  private final Node[] options;
  private final Node timeout;

  LateCall(Forms forms, List<Word> words, Node[] options, Node timeout) {
    super(forms.target().span());
    this.forms = forms;
    this.words = List.copyOf(words);
    this.options = options;
    this.timeout = timeout;
  }

  @Override
  String name() {
    return forms.target().name();
  }

  @Override
  Object run(Frame frame) {
    return call(frame, null);
  }

  @Override
  Object call(Frame frame, Object input) {
    List<Word> known = new ArrayList<>();
    for (Word word : words) {
      if (word.spread()) {
        spread(word.span(), word.node().run(frame), frame, known);
      } else {
        known.add(computed(word, frame));
      }
    }
    FormMatch match = forms.certain(known);
    if (match == null) {
      throw new IllegalStateException("computed words are known"); // Word.known of a constant
    }
    return forms.call(match, options, timeout).call(frame, input);
  }

  /** The word with what is computed in it as constants; what is bare in it stays bare. */
  private static Word computed(Word word, Frame frame) {
    List<Object> pieces = new ArrayList<>();
    for (Object piece : word.pieces()) {
      pieces.add(
          piece instanceof Node node ? new Node.Constant(node.span(), node.run(frame)) : piece);
    }
    return new Word(word.span(), pieces);
  }

  private static void spread(Span span, Object value, Frame frame, List<Word> known) {
    if (value instanceof List<?> list) {
      for (Object item : list) {
        known.add(Word.of(span, Values.normalise(item)));
        frame.host.checkpoint(); // a range may be long
      }
      return;
    }
    List<String> fields =
        Comparison.kind(value) == Comparison.Kind.RECORD
            ? Paths.fields(value, frame.host.records())
            : null;
    if (fields == null) {
      throw new Problem.BadValue("what ... spreads", "a list or record", Notation.describe(value))
          .thrown()
          .at(span);
    }
    for (String name : fields) {
      Object field =
          value instanceof Row row
              ? Values.normalise(row.get(name))
              : frame.host.records().field(value, name);
      known.add(Word.field(span, name, field));
    }
  }
}
