/** Options of sockets: their names, what their values are, and how those lie in memory. */
package org.ipcsh.socket.option;
