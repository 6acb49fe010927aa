package org.ipcsh.lang;

import java.util.List;

/**
 * A parameter of a command.
 *
 * @param name as help names it; an option's without the {@code --}
 * @param role how it is written
 * @param help in a few words
 * @param otherwise the word that is read where it is left out; null if it must be given, or for an
 *     option: if it is then null or false
 * @param words for {@link Role#WORD}: the words it can be
 * @param joiner for {@link Role#JOINED} and {@link Role#JOINED_LIST}: the character between
 * @param reader makes its value; null for words, blocks and programs
 */
public record Param(
    String name,
    Role role,
    String help,
    String otherwise,
    List<String> words,
    char joiner,
    Reader reader) {

  /** How a parameter is written. */
  public enum Role {
    /** One word. */
    ARG,
    /** Any number of words, last: the reader is given each, the command a list. */
    LIST,
    /** One of certain words; the command is given that word as a String. */
    WORD,
    /** One word of parts joined by a character: the reader is given a list of the parts. */
    JOINED,
    /** Any number of such words, last. */
    JOINED_LIST,
    /**
     * {@code name=value} words, last: the reader is given a {@code Map<String, Object>} of them
     * all.
     */
    PAIRS,
    /** {@code { ... }} that runs in the command: the command is given a {@code Block}. */
    BLOCK,
    /** {@code { ... }} that runs elsewhere: the command is given a {@code Program}. */
    PROGRAM,
    /** {@code --name value}. */
    OPTION,
    /** {@code --name}; the command is given a Boolean. */
    SWITCH,
    /** {@code --name value}, any number of times: the command is given a list. */
    OPTION_LIST,
    /** What comes down the pipe: the reader is given that value. */
    INPUT
  }

  /** Whether it need not be written. */
  public boolean optional() {
    return otherwise != null || role == Role.LIST || role == Role.JOINED_LIST || role == Role.PAIRS;
  }
}
