package org.ipcsh.linux.sysv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ipcsh.api.Pid;
import org.ipcsh.api.Session;

/**
 * A thread that sleeps in a system call on a System V object. The kernel keeps a list of those and
 * tells nobody; but {@code /proc/PID/task/TID/syscall}, proc(5), has the call each thread is in,
 * with its arguments. Those of other users are seen only with the right to trace them.
 *
 * @param pid its process
 * @param arguments those of the call, the object's id first
 */
public record IpcSleeper(Pid pid, List<Long> arguments) {
  /**
   * Those that sleep for an object now.
   *
   * @param calls the numbers of the system calls to look for, on this machine
   * @param id the object's
   */
  public static List<IpcSleeper> in(Session session, Set<Long> calls, int id) {
    List<IpcSleeper> found = new ArrayList<>();
    IpcProcesses.each(
        session,
        (process, pid) -> {
          try (DirectoryStream<Path> threads = Files.newDirectoryStream(process.resolve("task"))) {
            for (Path thread : threads) {
              add(thread, new Pid(pid), calls, id, found);
            }
          } catch (IOException | DirectoryIteratorException e) {
            return; // it has ended, or is not ours to look at
          }
        });
    return found;
  }

  private static void add(Path thread, Pid pid, Set<Long> calls, int id, List<IpcSleeper> found) {
    List<String> words;
    try {
      // The number and the arguments, the stack pointer and the place; or "running".
      words = ListedIpc.words(Files.readString(thread.resolve("syscall")));
    } catch (IOException e) {
      return; // it has ended, or is not ours to look at; others of its process may be there still
    }
    if (words.size() < 2 || !calls.contains(number(words.get(0)))) {
      return;
    }
    List<Long> arguments = words.stream().skip(1).map(IpcSleeper::number).toList();
    if ((int) (long) arguments.get(0) == id) {
      found.add(new IpcSleeper(pid, arguments));
    }
  }

  private static long number(String word) {
    try {
      return word.startsWith("0x")
          ? Long.parseUnsignedLong(word.substring(2), 16)
          : Long.parseLong(word);
    } catch (NumberFormatException e) {
      return -1; // "running": in no call
    }
  }

  /** What lies in its memory, in the byte order of the machine; null if that cannot be read. */
  public ByteBuffer memory(long address, int size) {
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
    try (FileChannel memory = FileChannel.open(Path.of("/proc", pid.toString(), "mem"))) {
      while (bytes.hasRemaining()) {
        if (memory.read(bytes, address + bytes.position()) <= 0) {
          return null;
        }
      }
      return bytes.flip();
    } catch (IOException | IllegalArgumentException e) {
      return null; // it has ended or gone on, and what lay there is gone
    }
  }
}
