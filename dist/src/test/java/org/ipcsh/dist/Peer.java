package org.ipcsh.dist;

import java.util.ArrayList;
import java.util.List;

/** Programs in other languages at the other end, from {@link Place#PEERS}. */
enum Peer {
  C,
  PYTHON,
  PERL;

  /** The one of this name in this language. */
  Program program(String name, Object... arguments) {
    List<Object> words = new ArrayList<>();
    switch (this) {
      case C -> words.add(CPrograms.peer(name));
      // Not any python3 of PATH: Debian's package has sysv_ipc for this one.
      case PYTHON -> words.addAll(List.of("/usr/bin/python3", Place.PEERS.resolve(name + ".py")));
      case PERL -> words.addAll(List.of("/usr/bin/perl", Place.PEERS.resolve(name + ".pl")));
    }
    words.addAll(List.of(arguments));
    return Program.of(words.toArray());
  }
}
