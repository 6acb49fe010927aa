package org.ipcsh.lang.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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

  Forms(Calls.Target target, List<Node> blocks) {
    this.target = target;
    this.blocks = blocks;
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
      throw target.wrong(what, forms.get(0), target.word());
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
    FormMatch nearest = null;
    for (FormMatch match : misfits) {
      boolean other = match.misfit() == FormMatch.Misfit.OTHER_WORD;
      if (!other && (nearest == null || match.distance() < nearest.distance())) {
        nearest = match;
      }
    }
    if (nearest == null) {
      return otherWord(misfits);
    }
    Span whole = target.span();
    Form form = nearest.form();
    switch (nearest.misfit()) {
      case TOO_FEW:
        return target.wrong(Usage.word(nearest.at()) + " is missing", form, whole);
      case TOO_MANY:
        return target.wrong("there are too many words", form, nearest.word().span());
      case NO_BLOCK:
        return target.wrong("a block in { } is missing", form, whole);
      case TOO_MANY_BLOCKS:
        return target.wrong("there are too many blocks", form, whole);
      default:
        return target.wrong("it takes no name=value words", form, nearest.word().span());
    }
  }

  /** No form has the word that stands where they have one: they are told apart by it. */
  private ProblemException otherWord(List<FormMatch> misfits) {
    FormMatch first = misfits.get(0);
    Set<String> wanted = new LinkedHashSet<>();
    for (FormMatch match : misfits) {
      if (match.word() == first.word()) {
        wanted.addAll(match.at().words());
      }
    }
    String is = first.word().known();
    List<String> near = Near.of(is, wanted);
    List<String> all = new ArrayList<>(wanted);
    String last = all.remove(all.size() - 1);
    String mustBe = all.isEmpty() ? last : String.join(", ", all) + " or " + last;
    ProblemException problem =
        new Problem.BadValue(first.at().name(), mustBe, is)
            .thrown()
            .at(first.word().span())
            .in(target.name());
    return near.isEmpty()
        ? problem
        : problem.hint("did you mean " + String.join(" or ", near) + "?");
  }
}
