package org.ipcsh.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An option: {@code --name value}, a switch if the component is a {@code boolean}, repeatable if it
 * is a {@code List}. The name is that of the component, with {@code -} before each capital: {@code
 * dryRun} is {@code --dry-run}. Of several forms of one command those take it that have it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {
  /** What it does, in a few words. */
  String value() default "";

  /**
   * What is read where the option is not given; without it the component is then null (or false).
   */
  String otherwise() default Arg.NONE;
}
