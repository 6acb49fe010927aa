package org.ipcsh.api;

/**
 * A limit of the system.
 *
 * @param name the kernel's: {@code msgmni}
 * @param what it limits, in a few words
 * @param limit how many or how much there can be
 * @param used how much of that is in use; null if that cannot be said
 */
public record SystemLimit(String name, String what, Numeric limit, Numeric used) {}
