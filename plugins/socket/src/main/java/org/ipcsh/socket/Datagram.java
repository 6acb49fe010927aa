package org.ipcsh.socket;

/**
 * What came, and from whom.
 *
 * @param from the sender's address as it is written in a script; null where the kernel gives none,
 *     as for a stream
 * @param size what the call gave: as many bytes as came, and with {@code MSG_TRUNC} as there were
 * @param data the bytes; with {@code --as} what they stand for
 */
public record Datagram(String from, long size, Object data) {}
