/**
 * The script language: text to a tree, a tree to compiled call sites, and their running.
 *
 * <p>It knows no terminal, no plugin and no kernel. Commands it sees as {@link
 * org.ipcsh.lang.Signature}s with something to call, which a {@link org.ipcsh.lang.Library} finds
 * by name; what a running script does to the world beyond its commands goes through a {@link
 * org.ipcsh.lang.Host}.
 */
package org.ipcsh.lang;
