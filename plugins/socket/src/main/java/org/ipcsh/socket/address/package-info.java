/** Addresses of sockets: as people write them, as the kernel has them, as strace shows them. */
package org.ipcsh.socket.address;
