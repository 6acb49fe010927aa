package org.ipcsh.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An {@code int} or {@code long} component written as constants joined by {@code |}, as numbers, or
 * both. Numbers go to the kernel as they are; a constant must be of one of these enums.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Flags {
  /** Enums that implement {@link Constant}. */
  Class<? extends Constant>[] value();
}
