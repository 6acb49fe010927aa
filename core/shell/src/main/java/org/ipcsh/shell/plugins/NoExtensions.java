package org.ipcsh.shell.plugins;

import java.util.List;
import java.util.Set;
import org.pf4j.ExtensionFinder;
import org.pf4j.ExtensionWrapper;

/** Finds nothing: the shell reads the index of a jar itself. */
final class NoExtensions implements ExtensionFinder {
  @Override
  public <T> List<ExtensionWrapper<T>> find(Class<T> type) {
    return List.of();
  }

  @Override
  public <T> List<ExtensionWrapper<T>> find(Class<T> type, String pluginId) {
    return List.of();
  }

  @Override
  @SuppressWarnings("rawtypes") // as PF4J declares it
  public List<ExtensionWrapper> find(String pluginId) {
    return List.of();
  }

  @Override
  public Set<String> findClassNames(String pluginId) {
    return Set.of();
  }
}
