package org.example.hello;

import java.util.List;
import org.ipcsh.api.Mechanism;
import org.pf4j.Extension;
import org.pf4j.ExtensionPoint;

/**
 * What this plugin offers. PF4J writes its name into the index of extensions, for which it wants its
 * own marks too.
 */
@Extension
public final class HelloMechanism implements Mechanism, ExtensionPoint {
  @Override
  public String name() {
    return "hello";
  }

  @Override
  public String summary() {
    return "Greetings.";
  }

  @Override
  public List<Class<?>> commands() {
    return List.of(Hello.class);
  }
}
