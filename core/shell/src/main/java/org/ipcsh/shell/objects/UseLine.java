package org.ipcsh.shell.objects;

import org.ipcsh.api.Numeric;

/**
 * What all objects of a kind take together.
 *
 * @param kind of what: {@code queue}
 * @param name the kernel's: {@code msgpool}
 * @param what is counted, in a few words
 * @param value how many or how much
 */
public record UseLine(String kind, String name, String what, Numeric value) {}
