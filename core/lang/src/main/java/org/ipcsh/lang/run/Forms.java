package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Span;
import org.ipcsh.lang.Param;
import org.ipcsh.lang.Param.Role;
import org.ipcsh.lang.Signature.Form;

/** Picks the form of a command that its words fit, and says what is wrong if none does: rule 11. */
final class Forms {
  private final Calls.Target target;
  private final List<Node> blocks;
  private final List<Form> forms;
  private final Options given;

  Forms(Calls.Target target, List<Node> blocks, Options given) {
    this.target = target;
    this.blocks = blocks;
    this.given = given;
    this.forms = new ArrayList<>(target.signature().forms());
    // What names more of its words is the more special form, and is looked at first.
    forms.sort(Comparator.comparing(form -> -words(form)));
  }

  private static long words(Form form) {
    return form.params().stream().filter(param -> param.role() == Role.WORD).count();
  }

  Calls.Target target() {
    return target;
  }

  /** The forms that can stand at this place of a pipeline; that there is none is an error. */
  List<Form> takesPipe() {
    List<Form> fitting = new ArrayList<>();
    for (Form form : forms) {
      boolean needs = form.input() != null && !form.inputOptional();
      if (target.piped() ? form.input() != null : !needs) {
        fitting.add(form);
      }
    }
    if (fitting.isEmpty()) {
      String what =
          target.piped() ? "it takes nothing from a pipe" : "it needs something from a pipe";
      throw target.wrong(what, forms.subList(0, 1), target.word());
    }
    return fitting;
  }

  /**
   * The form that fits whatever is computed.
   *
   * @return null if only running tells which form it is
   * @throws ProblemException if none can fit
   */
  FormMatch certain(List<Word> words) {
    List<FormMatch> misfits = new ArrayList<>();
    for (Form form : takesPipe()) {
      FormMatch match = FormMatch.of(form, words, blocks.size());
      if (match.misfit() == null) {
        return match.certain() ? match : null;
      }
      misfits.add(match);
    }
    throw none(misfits);
  }

  /** The call of a form. */
  Stage call(FormMatch match, Node[] options, Node timeout) {
    for (int i = 0; i < options.length; i++) {
      if (!given.given(i).isEmpty() && !match.form().takes(i)) {
        String what = Usage.dashed(target.signature(), target.signature().options().get(i));
        Span place = given.given(i).get(0).span();
        throw target.wrong(what + " does not go with this form", List.of(match.form()), place);
      }
    }
    Arguments arguments = target.arguments();
    Node[] params = arguments.positional(match, blocks);
    if (target.function() != null) {
      return new FunctionCall(target.span(), target.function(), params, options);
    }
    Param input = target.piped() ? match.form().input() : null;
    return new CommandCall(
        target.span(),
        target.name(),
        match.form(),
        params,
        options,
        input == null ? null : input.reader(),
        timeout);
  }

  private ProblemException none(List<FormMatch> misfits) {
    Comparator<FormMatch> likely =
        Comparator.comparing(FormMatch::doubt).thenComparing(FormMatch::distance);
    FormMatch best = Collections.min(misfits, likely);
    List<Form> alike = new ArrayList<>();
    for (FormMatch match : misfits) {
      if (match.misfit() == best.misfit() && likely.compare(match, best) == 0) {
        alike.add(match.form());
      }
    }
    Span whole = target.span();
    switch (best.misfit()) {
      case OTHER_WORD:
        return otherWord(best, misfits);
      case TOO_FEW:
        Param missing = best.missing();
        return missing.role() == Role.WORD
            ? noWord(missing, misfits)
            : target.wrong(Usage.word(missing) + " is missing", alike, whole);
      case TOO_MANY:
        return target.wrong("there are too many words", alike, best.word().span());
      case NO_BLOCK:
        return target.wrong("a block in { } is missing", alike, whole);
      case TOO_MANY_BLOCKS:
        return target.wrong("there are too many blocks", alike, whole);
      default:
        return target.wrong("it takes no name=value words", alike, best.word().span());
    }
  }

  /** The word is missing that tells the forms apart. */
  private ProblemException noWord(Param missing, List<FormMatch> misfits) {
    Set<String> words = new LinkedHashSet<>();
    List<Form> lacking = new ArrayList<>();
    for (FormMatch match : misfits) {
      for (Param param : match.form().params()) {
        if (match.misfit() == FormMatch.Misfit.TOO_FEW && param.name().equals(missing.name())) {
          words.addAll(param.words());
          lacking.add(match.form());
        }
      }
    }
    String what =
        words.size() == 1
            ? words.iterator().next() + " is missing"
            : missing.name().toUpperCase(Locale.ROOT) + " is missing: " + either(words);
    return target.wrong(what, lacking, target.span());
  }

  /** No form has the word that stands where they have one: they are told apart by it. */
  private ProblemException otherWord(FormMatch best, List<FormMatch> misfits) {
    Set<String> wanted = new LinkedHashSet<>();
    for (FormMatch match : misfits) {
      if (match.word() == best.word() && match.misfit() == best.misfit()) {
        wanted.addAll(match.at().words());
      }
    }
    String is = best.word().known();
    List<String> near = Near.of(is, wanted);
    String shown = is.isEmpty() ? "empty" : is;
    ProblemException problem =
        new Problem.BadValue(best.at().name(), either(wanted), shown)
            .thrown()
            .at(best.word().span())
            .in(target.name());
    return near.isEmpty()
        ? problem
        : problem.hint("did you mean " + String.join(" or ", near) + "?");
  }

  private static String either(Set<String> words) {
    List<String> all = new ArrayList<>(words);
    String last = all.remove(all.size() - 1);
    return all.isEmpty() ? last : String.join(", ", all) + " or " + last;
  }
}
