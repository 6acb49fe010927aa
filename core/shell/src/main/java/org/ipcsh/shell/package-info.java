/**
 * The shell as a value: made of {@link org.ipcsh.shell.Surroundings}, told lines or scripts,
 * closed. Nothing here but {@link org.ipcsh.shell.Main} reaches for the process it runs in.
 */
package org.ipcsh.shell;
