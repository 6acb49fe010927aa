/**
 * The commands of the shell itself that work on data, files, time and the script's own streams.
 *
 * <p>Each is a record as a plugin's are, with its page beside it. What they need of the shell
 * beyond {@link org.ipcsh.api.Session} is {@link org.ipcsh.shell.words.Streams}, and {@code
 * linux}'s {@code Task} for time.
 */
package org.ipcsh.shell.words;
