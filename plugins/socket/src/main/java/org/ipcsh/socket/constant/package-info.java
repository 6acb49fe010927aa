/** The constants of sockets, and how a trace names numbers by them. */
package org.ipcsh.socket.constant;
