package org.ipcsh.shell.objects;

import org.ipcsh.api.Detail;

/**
 * A kernel object of whatever mechanism. What its mechanism does not tell is null.
 *
 * @param kind what it is: {@code queue}
 * @param key the key it was made with
 * @param id its identifier
 * @param owner the user it belongs to
 * @param mode its permissions
 * @param contents what is in it, in a few words
 * @param facts all that its mechanism's own list says of it
 */
public record ListedObject(
    String kind,
    Object key,
    Object id,
    Object owner,
    Object mode,
    String contents,
    @Detail Object facts) {
  /** {@code queue 32768, key 0x270f, of root, 3 messages}. */
  String said() {
    StringBuilder said = new StringBuilder(kind).append(' ').append(id);
    if (key != null && !key.toString().equals("IPC_PRIVATE")) {
      said.append(", key ").append(key);
    }
    return said.append(", of ").append(owner).append(", ").append(contents).toString();
  }
}
