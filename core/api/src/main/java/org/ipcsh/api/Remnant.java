package org.ipcsh.api;

/**
 * What stays in the kernel although the handle it came with is closed.
 *
 * @param what it is, as one says it: {@code queue 32768, key 0x270f, 3 messages}
 * @param removal a command of the system's shell that would remove it: {@code ipcrm -q 32768}
 */
public record Remnant(String what, String removal) {}
