/** How bytes in messages, in memory and on sockets stand for values: what {@code --as} names. */
package org.ipcsh.linux.data;
