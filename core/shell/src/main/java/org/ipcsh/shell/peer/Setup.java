package org.ipcsh.shell.peer;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcsh.api.Struct;
import org.ipcsh.shell.Shell;
import org.ipcsh.shell.Strand;
import org.ipcsh.shell.Surroundings;
import org.ipcsh.shell.SystemNames;
import org.ipcsh.shell.show.Look;
import org.ipcsh.shell.show.Names;

/**
 * What a peer's shell is made of: copies of what the session that starts it has.
 *
 * @param kept whether it goes on after its first program
 * @param handover the descriptor over which others are handed over later
 * @param named whether users and groups are shown by name
 */
record Setup(
    boolean kept,
    int handover,
    boolean tracing,
    Map<String, String> env,
    Path directory,
    List<Path> plugins,
    int width,
    boolean terminal,
    boolean colour,
    String zone,
    boolean named,
    List<Object> args,
    List<Struct> structs) {

  static void write(Encoder to, Strand from, boolean kept, int handover) {
    Shell shell = from.shell();
    Surroundings around = shell.surroundings();
    Look look = shell.look();
    to.truth(kept).number(handover).truth(shell.tracing());
    to.texts(around.env().keySet()).texts(around.env().values());
    to.text(from.directory().toString());
    to.texts(around.plugins().stream().map(Path::toString).toList());
    to.number(look.width()).truth(look.terminal()).truth(look.colour());
    to.text(look.zone().getId()).truth(look.names() != Names.NONE);
    to.values(from.args());
    to.number(from.structs().size());
    from.structs().values().forEach(to::struct);
  }

  static Setup read(Decoder from) {
    boolean kept = from.truth();
    int handover = from.number();
    boolean tracing = from.truth();
    List<String> names = from.texts();
    List<String> values = from.texts();
    Map<String, String> env = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      env.put(names.get(i), values.get(i));
    }
    Path directory = Path.of(from.text());
    List<Path> plugins = from.texts().stream().map(Path::of).toList();
    int width = from.number();
    boolean terminal = from.truth();
    boolean colour = from.truth();
    String zone = from.text();
    boolean named = from.truth();
    List<Object> args = from.values();
    List<Struct> structs = new ArrayList<>();
    for (int count = from.number(); count > 0; count--) {
      structs.add(from.struct());
    }
    return new Setup(
        kept, handover, tracing, env, directory, plugins, width, terminal, colour, zone, named,
        args, structs);
  }

  /** A shell made of this. */
  Shell shell(OutputStream out, OutputStream err) {
    Names names = named ? new SystemNames() : Names.NONE;
    Look look = new Look(width, terminal, colour, ZoneId.of(zone), names);
    Shell shell =
        Shell.start(
            new Surroundings(
                InputStream.nullInputStream(),
                out,
                err,
                env,
                directory,
                plugins,
                look,
                InstantSource.system()));
    shell.strand().args(args);
    structs.forEach(struct -> shell.strand().structs().put(struct.name(), struct));
    if (tracing) {
      shell.trace(true);
    }
    return shell;
  }
}
