/** The interactive prompt; the only package that knows JLine. */
package org.ipcsh.shell.repl;
