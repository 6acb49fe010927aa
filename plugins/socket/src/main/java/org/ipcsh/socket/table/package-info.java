/** The sockets there are on the machine, and who has them. */
package org.ipcsh.socket.table;
