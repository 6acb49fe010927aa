/** Terminals, termios(3) and ioctl_tty(2), without the library that edits lines on one. */
package org.ipcsh.linux.terminal;
