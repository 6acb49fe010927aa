/** A shell in another process, told by frames what to run: both ends of the conversation. */
package org.ipcsh.shell.peer;
