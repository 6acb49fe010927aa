/**
 * The whole screen of a terminal, and what is shown on it while a command runs: pages of a long
 * result, frames of a live one, how far a loop has come.
 *
 * <p>It reads keys and sleeps by way of the shell's {@link org.ipcsh.linux.Task}, so that Ctrl-C,
 * time limits and signals reach it as they reach any call that blocks. JLine's pager, whose keys
 * nothing else can wake, would not end with {@code SIGTERM} or {@code within}; and it would come
 * with a library of its own.
 */
package org.ipcsh.shell.screen;
