package org.ipcsh.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that implements {@link Action} as a command, or a sealed interface whose permitted
 * records are the forms of one command.
 *
 * <p>Beside the class stands its page, the resource {@code NAME.md}: manual and test in one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Command {
  /** The name as typed: the system call's own, or for a convenience a small word of its own. */
  String name();

  /** The manual page it stands for, such as {@code msgop(2)}; empty where there is none. */
  String man() default "";

  /** One sentence with a full stop. */
  String summary();

  /** What people look for who do not know the name. */
  String[] search() default {};

  /** Whether it can sleep; the shell then offers {@code --timeout}. */
  boolean blocks() default false;
}
