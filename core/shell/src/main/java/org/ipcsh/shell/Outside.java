package org.ipcsh.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;

/** Runs lines with {@code /bin/sh}. */
final class Outside {
  private final ShellSession session;

  Outside(ShellSession session) {
    this.session = session;
  }

  Bytes run(String line, boolean taken) {
    boolean inherit = session.inherited();
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", line);
    builder.directory(session.directory().toFile());
    builder.environment().clear();
    builder.environment().putAll(session.shell().surroundings().env());
    if (inherit) {
      builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    }
    if (inherit && !taken) {
      builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    }
    session.out().flush();
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new Problem.BadFile("/bin/sh", "it cannot be started: " + e.getMessage()).thrown();
    }
    try {
      return session.task().await(() -> talk(process, line, taken, inherit));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new Problem.Internal(e.toString()).thrown();
    } finally {
      process.destroy(); // one that ended already takes no harm
    }
  }

  private Bytes talk(Process process, String line, boolean taken, boolean inherit)
      throws IOException, InterruptedException {
    if (!inherit) {
      process.getOutputStream().close();
    }
    Thread errors = inherit ? null : pump(process.getErrorStream(), session.err());
    byte[] said = new byte[0];
    Thread reading = null;
    Collected collected = new Collected();
    if (taken) {
      reading = pump(process.getInputStream(), collected);
    } else if (!inherit) {
      reading = pump(process.getInputStream(), session.direct());
    }
    int status = process.waitFor();
    if (reading != null) {
      reading.join();
      said = collected.toByteArray();
    }
    if (errors != null) {
      errors.join();
    }
    if (status != 0) {
      throw new Problem.ProgramFailed(line, status).thrown();
    }
    return taken ? Bytes.wrap(withoutLastNewline(said)) : null;
  }

  /**
   * As {@code $( )} of other shells: the newline that ends the last line is not part of the value.
   */
  private static byte[] withoutLastNewline(byte[] said) {
    int end = said.length;
    if (end > 0 && said[end - 1] == '\n') {
      end--;
    }
    return java.util.Arrays.copyOf(said, end);
  }

  private static Thread pump(InputStream from, OutputStream to) {
    Thread thread =
        new Thread(
            () -> {
              try {
                from.transferTo(to);
                to.flush();
              } catch (IOException e) {
                return; // the program or the reader is gone: nothing is left to copy
              }
            },
            "output of a program");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static final class Collected extends java.io.ByteArrayOutputStream {}
}
