/** Descriptors, of whatever mechanism, and the calls that work on all of them. */
package org.ipcsh.linux.fd;
