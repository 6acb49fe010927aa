package org.ipcsh.msg;

import org.ipcsh.api.Bytes;

/**
 * A message.
 *
 * @param type what its sender gave, greater than 0
 * @param text its bytes
 */
public record Message(long type, Bytes text) {}
