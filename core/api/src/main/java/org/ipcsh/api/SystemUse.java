package org.ipcsh.api;

/**
 * What all objects of a mechanism take together.
 *
 * @param name the kernel's: {@code msgpool}
 * @param what is counted, in a few words
 * @param value how many or how much
 */
public record SystemUse(String name, String what, Numeric value) {}
