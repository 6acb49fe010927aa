/** Messages with control data: struct msghdr and what hangs on it, sendmsg(2), cmsg(3). */
package org.ipcsh.socket.message;
