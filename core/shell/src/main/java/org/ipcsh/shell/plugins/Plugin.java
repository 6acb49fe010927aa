package org.ipcsh.shell.plugins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Mechanism;

/** One plugin jar as the shell knows it, loaded or not. */
public final class Plugin {
  /** How far it came. */
  public enum State {
    /** What it offers is known; its classes are not loaded. */
    KNOWN,
    /** Loaded and started. */
    STARTED,
    /** It could not be loaded, started or understood. */
    FAILED
  }

  private final Path jar;
  private final String id;
  private final String version;
  private final Offer offer;
  private final List<String> troubles = new ArrayList<>();
  private State state;
  private Mechanism mechanism;

  Plugin(Path jar, String id, String version, Offer offer, Mechanism mechanism) {
    this.jar = jar;
    this.id = id;
    this.version = version;
    this.offer = offer;
    this.mechanism = mechanism;
    this.state = offer == null ? State.FAILED : mechanism == null ? State.KNOWN : State.STARTED;
  }

  /** The jar; null for what the shell has built in. */
  public Path jar() {
    return jar;
  }

  /** The id its manifest gives, or the jar's name if it has none. */
  public String id() {
    return id;
  }

  /** The version its manifest gives, or null. */
  public String version() {
    return version;
  }

  /** What it offers; null if that could not be found out. */
  public Offer offer() {
    return offer;
  }

  /** How far it came. */
  public State state() {
    return state;
  }

  /** What went wrong with it, a sentence each. */
  public List<String> troubles() {
    return List.copyOf(troubles);
  }

  Mechanism mechanism() {
    return mechanism;
  }

  void started(Mechanism made) {
    mechanism = made;
    state = State.STARTED;
  }

  void failed(String why) {
    state = State.FAILED;
    trouble(why);
  }

  /** Notes a trouble that leaves the rest of the plugin usable. */
  public void trouble(String why) {
    if (!troubles.contains(why)) {
      troubles.add(why);
    }
  }
}
