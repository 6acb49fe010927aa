package org.ipcsh.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that is written as one word, its components joined by this character: {@code
 * 0:-1:SEM_UNDO}. Components at the end that have an {@link Arg#otherwise} may be left out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Joined {
  /** The character between the components. */
  String value() default ":";
}
