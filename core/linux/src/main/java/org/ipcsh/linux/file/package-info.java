/** Files as the kernel sees them. */
package org.ipcsh.linux.file;
