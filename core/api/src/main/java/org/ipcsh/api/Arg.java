package org.ipcsh.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An argument written as one word. A component without any mark is one too. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Arg {
  /** What it is, in a few words, for help: {@code the queue}. */
  String value() default "";

  /**
   * What is read, as if typed, where the argument is left out; without it the argument must be
   * given.
   */
  String otherwise() default NONE;

  /** Stands for "must be given". */
  String NONE = "\0";
}
