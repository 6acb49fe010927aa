package org.ipcsh.shell;

import java.util.ArrayList;
import java.util.List;
import org.ipcsh.api.Block;

/** Blocks that were put off, in the order they came. */
final class Deferred {
  private final List<Block> blocks = new ArrayList<>();

  void add(Block block) {
    blocks.add(block);
  }

  int size() {
    return blocks.size();
  }

  /** Takes the last one out. */
  Block takeLast() {
    return blocks.remove(blocks.size() - 1);
  }
}
