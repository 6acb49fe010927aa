/**
 * Text to tree. Scannerless recursive descent, since the same character means different things in a
 * word, an expression, a quoted text and a line for {@code /bin/sh}, and only the place tells
 * which.
 *
 * <p>{@link org.ipcsh.lang.parse.Parser} is the way in. It never asks which commands exist, never
 * throws, and takes time linear in the length of the text.
 */
package org.ipcsh.lang.parse;
