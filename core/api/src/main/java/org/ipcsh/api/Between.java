package org.ipcsh.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The range of a number that the shell itself takes, both ends in it. A literal outside it is
 * refused before anything runs. Not for what the kernel takes: that the kernel judges.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Between {
  /** The lowest. */
  long low();

  /** The highest. */
  long high() default Long.MAX_VALUE;
}
