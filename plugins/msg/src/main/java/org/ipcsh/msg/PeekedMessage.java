package org.ipcsh.msg;

import org.ipcsh.api.Bytes;

/**
 * A message that stays in its queue.
 *
 * @param index its place, from 0
 * @param type what its sender gave, greater than 0
 * @param text its bytes
 */
public record PeekedMessage(long index, long type, Bytes text) {}
