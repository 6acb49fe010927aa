package org.ipcsh.socket.option;

/** Options of SOL_RAW, raw(7). */
public enum RawOption implements OptName {
  /** The one there is. */
  ICMP_FILTER;

  @Override
  public long number() {
    return 1;
  }

  @Override
  public Shape shape() {
    return Shape.BYTES;
  }

  @Override
  public String help() {
    return "which ICMP messages do not come, a bit for each type";
  }
}
