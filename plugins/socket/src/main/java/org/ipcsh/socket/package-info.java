/**
 * Sockets, socket(7): commands that stand for the system calls, and a handle of a socket.
 *
 * <p>A socket is a {@link org.ipcsh.linux.fd.Descriptor}, and every command takes any descriptor:
 * what is no socket the kernel refuses with ENOTSOCK.
 */
package org.ipcsh.socket;
