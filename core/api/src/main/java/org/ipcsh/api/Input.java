package org.ipcsh.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component that takes what comes down the pipe: {@link Rows} for rows, {@link Bytes} for text,
 * {@code Object} for any value. A command without one follows no {@code |}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Input {
  /** What it takes, in a few words. */
  String value() default "";

  /**
   * Whether the command may also stand first, without anything coming in; the component is then
   * null.
   */
  boolean optional() default false;
}
