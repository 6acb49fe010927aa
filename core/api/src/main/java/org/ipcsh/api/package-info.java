/**
 * What a plugin author sees.
 *
 * <p>A {@link org.ipcsh.api.Mechanism} brings commands, kinds and constants. A command is a record
 * that implements {@link org.ipcsh.api.Action}: its components are its signature, its {@code run}
 * makes the system call, what it returns is shown or handed on by the shell. Nothing here parses or
 * prints.
 */
package org.ipcsh.api;
