package org.ipcsh.api;

/**
 * The version of what plugins see, apart from the version of the shell: a plugin's manifest names
 * it in {@code Plugin-Requires}, and a release of the shell that leaves this package as it is
 * breaks no plugin.
 */
public final class ApiVersion {
  /** Semantic versioning: another first number means that plugins must be built anew. */
  public static final String CURRENT = "1.0.0";

  private ApiVersion() {}
}
