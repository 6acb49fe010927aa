package org.ipcsh.socket.address;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Bound;
import org.ipcsh.api.Candidate;
import org.ipcsh.api.Kind;
import org.ipcsh.api.Session;
import org.ipcsh.socket.table.ListedSocket;
import org.ipcsh.socket.table.SocketTable;

/** Reads an address as people write it; {@link EndpointText} has the forms. */
public final class EndpointKind implements Kind<Endpoint> {
  /** Makes one. */
  public EndpointKind() {}

  @Override
  public Class<Endpoint> type() {
    return Endpoint.class;
  }

  @Override
  public String expects() {
    return "an address such as 127.0.0.1:5000, [::1]:5000, unix:/tmp/s or unix:@name";
  }

  @Override
  public void check(String text) {
    new EndpointText(expects(), text, null).read();
  }

  @Override
  public Endpoint read(String text, Session session) {
    return new EndpointText(expects(), text, session).read();
  }

  @Override
  public String show(Endpoint value) {
    return value.text();
  }

  @Override
  public List<Candidate> complete(Session session, Bound bound, String prefix) {
    List<Candidate> candidates = new ArrayList<>();
    for (ListedSocket socket : SocketTable.all()) {
      if (socket.bound()) {
        candidates.add(new Candidate(socket.local(), socket.type() + " " + socket.state()));
      }
    }
    for (String device : Interfaces.names()) {
      candidates.add(new Candidate("packet:" + device, "an interface"));
    }
    candidates.add(new Candidate("netlink:0", "the kernel"));
    candidates.add(new Candidate("127.0.0.1:0", "this machine, any free port"));
    candidates.add(new Candidate("[::1]:0", "this machine, any free port"));
    return candidates;
  }
}
