/**
 * From tree to run: the binder finds everything that can be found wrong before anything runs and
 * makes nodes with resolved variables and call sites, which then run themselves.
 *
 * <p>{@link org.ipcsh.lang.run.Script} is the way in, {@link org.ipcsh.lang.run.Scope} is what
 * lives from line to line, {@link org.ipcsh.lang.run.Values} is what can be done with values.
 */
package org.ipcsh.lang.run;
