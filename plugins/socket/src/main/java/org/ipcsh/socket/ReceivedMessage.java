package org.ipcsh.socket;

import java.util.List;
import org.ipcsh.api.Detail;
import org.ipcsh.api.Numeric;
import org.ipcsh.linux.fd.Descriptor;
import org.ipcsh.socket.option.Credentials;

/**
 * A message with all that came beside its data.
 *
 * @param from the sender's address as it is written in a script; null where the kernel gives none
 * @param size what the call gave: as many bytes as came, and with {@code MSG_TRUNC} as there were
 * @param data the bytes; with {@code --as} what they stand for
 * @param rights the descriptors that came, SCM_RIGHTS: handles of this session from now on
 * @param credentials who sent it, SCM_CREDENTIALS; null if that did not come
 * @param flags {@code msg_flags}
 * @param control all control messages, also those of which there is more to say above
 */
public record ReceivedMessage(
    String from,
    long size,
    Object data,
    List<Descriptor> rights,
    Credentials credentials,
    Numeric flags,
    @Detail List<ControlMessage> control) {}
