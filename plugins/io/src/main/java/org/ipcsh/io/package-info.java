/** Pipes, FIFOs and files: reading and writing them, locking them, waiting for them. */
package org.ipcsh.io;
