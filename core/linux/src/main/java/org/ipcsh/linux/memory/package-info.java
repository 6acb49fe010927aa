/**
 * Mapped memory of every mechanism, touched only by calls that answer {@code EFAULT}: a page of a
 * file that was cut short or one that must not be written is then an error, where a pointer would
 * end the process.
 */
package org.ipcsh.linux.memory;
