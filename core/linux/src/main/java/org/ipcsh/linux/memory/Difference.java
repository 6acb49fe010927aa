package org.ipcsh.linux.memory;

/**
 * Up to sixteen bytes one behind the other that differ.
 *
 * @param offset where the first of them lies, counted as in the first memory
 * @param length how many there are
 * @param first those of the first memory, in hexadecimal
 * @param second those of the other
 */
public record Difference(Offset offset, int length, String first, String second) {}
