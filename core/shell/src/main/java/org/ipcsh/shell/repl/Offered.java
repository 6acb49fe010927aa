package org.ipcsh.shell.repl;

import org.jline.reader.Candidate;

/** A choice as JLine takes it: already quoted and matched, and in our order. */
final class Offered extends Candidate {
  private final String plain;

  Offered(Choice choice, String shown, int order) {
    super(choice.value(), shown, null, null, null, null, choice.complete(), order);
    this.plain = choice.shown();
  }

  /** Whether it still fits when more has been typed. */
  boolean fits(String word) {
    return value().startsWith(word) || plain.contains(word);
  }

  /** Whether it begins with what is typed, rather than having it somewhere. */
  boolean begins(String word) {
    return value().startsWith(word) || plain.startsWith(word);
  }
}
