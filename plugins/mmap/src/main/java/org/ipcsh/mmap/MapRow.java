package org.ipcsh.mmap;

import org.ipcsh.api.Handle;
import org.ipcsh.api.Named;
import org.ipcsh.api.Size;
import org.ipcsh.linux.memory.Address;

/**
 * A mapping of this session.
 *
 * @param map its handle
 * @param address where it begins
 * @param length bytes it has
 * @param prot what may be done with it
 * @param flags what it was made with
 * @param rss bytes of it that are in memory; null if {@code /proc} does not tell
 * @param locked bytes of it that are locked there
 * @param offset where in the file it begins
 * @param file the file; null for memory without one
 */
public record MapRow(
    Handle map,
    Address address,
    long length,
    Named prot,
    Named flags,
    Size rss,
    Size locked,
    long offset,
    String file) {
  static MapRow of(Mapping mapping, Smaps smaps) {
    long from = mapping.range().address();
    long to = from + mapping.extent();
    return new MapRow(
        mapping,
        new Address(from),
        mapping.range().length(),
        FlagNames.protection(mapping.protection()),
        FlagNames.flags(mapping.flags()),
        smaps.size("Rss", from, to),
        smaps.size("Locked", from, to),
        mapping.offset(),
        mapping.file() == null ? null : mapping.file().toString());
  }
}
