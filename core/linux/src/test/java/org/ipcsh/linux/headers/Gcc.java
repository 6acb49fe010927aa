package org.ipcsh.linux.headers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ipcsh.linux.Machine;

/** The C compiler that tests ask. It being missing is a failure that says what to install. */
public final class Gcc {
  private Gcc() {}

  /** Compiles a program for this machine and gives what it prints. */
  public static String outputOf(String source) {
    return inFolder(
        folder -> {
          Path program = folder.resolve("program");
          gcc(folder, source, List.of("-o", program.toString()));
          return run(List.of(program.toString()));
        });
  }

  /** Compiles a shared library for this machine. */
  public static void library(String source, Path target) {
    inFolder(folder -> gcc(folder, source, List.of("-shared", "-fPIC", "-o", target.toString())));
  }

  /** The assembly of a source, with the headers of a machine. */
  public static String assembly(Machine machine, String source) {
    return inFolder(
        folder -> {
          Path assembly = folder.resolve("source.s");
          List<String> options = new ArrayList<>(List.of("-S", "-o", assembly.toString()));
          if (machine != Machine.current()) {
            options.addAll(foreign(machine));
          }
          gcc(folder, source, options);
          return Files.readString(assembly);
        });
  }

  private static List<String> foreign(Machine machine) throws IOException {
    boolean arm = machine == Machine.AARCH64;
    Path headers = Path.of(arm ? "/usr/aarch64-linux-gnu" : "/usr/x86_64-linux-gnu", "include");
    if (!Files.exists(headers.resolve("sys/msg.h"))) {
      String debian = arm ? "arm64" : "amd64";
      throw new AssertionError(
          String.format(
              Locale.ROOT,
              "no C headers for %s; install libc6-dev-%s-cross and linux-libc-dev-%s-cross",
              machine,
              debian,
              debian));
    }
    String own = run(List.of("gcc", "-print-file-name=include")).strip();
    // The compiler is still the one of this machine: only headers and the macros that they ask are
    // the other's. Integers, pointers and alignment are the same for both.
    return List.of(
        "-nostdinc",
        "-isystem",
        own,
        "-isystem",
        headers.toString(),
        arm ? "-U__x86_64__" : "-U__aarch64__",
        arm ? "-D__aarch64__" : "-D__x86_64__");
  }

  private static String gcc(Path folder, String source, List<String> options) throws IOException {
    Path file = Files.writeString(folder.resolve("source.c"), source);
    List<String> command = new ArrayList<>(List.of("gcc", "-w"));
    command.addAll(options);
    command.add(file.toString());
    return run(command);
  }

  private static String run(List<String> command) throws IOException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new AssertionError(command.get(0) + " cannot be run; install gcc and libc6-dev", e);
    }
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    try {
      int status = process.waitFor();
      if (status != 0) {
        throw new AssertionError(command + " ended with " + status + ":\n" + output);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return output;
  }

  private interface InFolder {
    String in(Path folder) throws IOException;
  }

  private static String inFolder(InFolder work) {
    try {
      Path folder = Files.createTempDirectory("ipcsh-gcc");
      try {
        return work.in(folder);
      } finally {
        try (var files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
