package org.ipcsh.msg;

/**
 * A message that stays in its queue.
 *
 * @param index its place, from 0
 * @param type what its sender gave, greater than 0
 * @param text its bytes; with {@code --as} what they stand for
 */
public record PeekedMessage(long index, long type, Object text) {}
