/**
 * How values look: one printer for each format, and what they share.
 *
 * <p>{@link org.ipcsh.shell.show.Show} chooses for values that nothing takes; {@code to} uses the
 * printers of the formats for programs. Nothing here asks the kernel or knows a session.
 */
package org.ipcsh.shell.show;
