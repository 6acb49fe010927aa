package org.ipcsh.linux.headers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.ipcsh.api.Constant;
import org.ipcsh.api.Errno;
import org.junit.jupiter.api.Test;

class ErrnoHeadersTest extends HeaderAgreement {
  @Override
  protected Class<?> anchor() {
    return Errno.class;
  }

  @Override
  protected List<String> headers() {
    return List.of("errno.h");
  }

  @Override
  protected boolean ours(Constant constant) {
    return constant == Errno.EUNKNOWN;
  }

  @Test
  void textsAreThoseOfStrerror() {
    StringBuilder ours = new StringBuilder();
    StringBuilder source = new StringBuilder("#include <errno.h>\n#include <string.h>\n");
    source.append("#include <stdio.h>\nint main(void) {\n");
    for (Errno errno : Errno.values()) {
      if (!ours(errno)) {
        ours.append(errno.name()).append(' ').append(errno.help()).append('\n');
        source.append(
            String.format(
                Locale.ROOT, "printf(\"%s %%s\\n\", strerror(%s));%n", errno, errno.name()));
      }
    }
    assertEquals(Gcc.outputOf(source.append("return 0; }").toString()), ours.toString());
  }

  @Test
  void noneIsMissing() {
    StringBuilder source = new StringBuilder("#include <string.h>\n#include <stdio.h>\n");
    source.append("int main(void) { for (int i = 1; i < 4096; i++) {\n");
    source.append("const char *n = strerrorname_np(i); if (n) printf(\"%s \", n); } return 0; }");
    TreeSet<String> missing =
        new TreeSet<>(
            List.of(Gcc.outputOf("#define _GNU_SOURCE\n" + source).strip().split(" ", -1)));
    missing.removeIf(name -> Errno.named(name) != null);
    assertEquals(new TreeSet<String>(), missing);
  }
}
