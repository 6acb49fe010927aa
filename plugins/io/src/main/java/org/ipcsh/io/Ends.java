package org.ipcsh.io;

import org.ipcsh.linux.fd.Descriptor;

/**
 * The two ends of a pipe.
 *
 * @param read the end to read from
 * @param write the end to write to
 */
public record Ends(Descriptor read, Descriptor write) {}
