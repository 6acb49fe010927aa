package org.ipcsh.lang;

import java.util.List;
import org.ipcsh.api.Session;

/**
 * A command as the language sees it.
 *
 * @param name as typed
 * @param mechanism whose it is: {@code msg} in {@code msg:msgsnd}
 * @param summary one line
 * @param forms one or more, told apart by their words
 * @param options the options of all forms; see {@link Form#takes}
 * @param blocks whether {@code --timeout} is offered
 */
public record Signature(
    String name,
    String mechanism,
    String summary,
    List<Form> forms,
    List<Param> options,
    boolean blocks) {

  /**
   * One form: its parameters without the options, in the order they are written, and what calls it.
   */
  public interface Form {
    /** What is written, in order; a list or pairs only last. Never options, never the input. */
    List<Param> params();

    /** What it takes from the pipe, or null. */
    Param input();

    /** Whether it may also stand first in a pipeline though it has an input. */
    boolean inputOptional();

    /** Whether it takes the signature's option of that number, from 0. */
    default boolean takes(int option) {
      return true;
    }

    /**
     * Makes a call of it.
     *
     * @param given values for {@link #params}, in order, and behind them for the signature's
     *     options, in order; null or false where an option is not given. The form may keep it.
     * @param input the value that came down the pipe, or null
     */
    Call call(Object[] given, Object input);
  }

  /**
   * A form and what it is given. It can be run any number of times, but once only if it was given
   * rows as input.
   */
  public interface Call {
    /** Does it; gives a value of Java. */
    Object run(Session session);
  }
}
