/** The commands that are about the shell itself, and the mechanism that brings all its words. */
package org.ipcsh.shell.commands;
