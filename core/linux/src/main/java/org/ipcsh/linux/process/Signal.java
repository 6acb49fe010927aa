package org.ipcsh.linux.process;

import org.ipcsh.api.Constant;

/** The standard signals, signal(7); the same on x86-64 and aarch64. */
public enum Signal implements Constant {
  SIGHUP(1, "the terminal is gone"),
  SIGINT(2, "Ctrl-C"),
  SIGQUIT(3, "Ctrl-\\"),
  SIGILL(4, "illegal instruction"),
  SIGTRAP(5, "breakpoint"),
  SIGABRT(6, "abort(3)"),
  SIGBUS(7, "memory that is not there, such as beyond the end of a mapped file"),
  SIGFPE(8, "arithmetic error"),
  SIGKILL(9, "ends it at once; cannot be caught"),
  SIGUSR1(10, "for what the program makes of it"),
  SIGSEGV(11, "invalid memory reference"),
  SIGUSR2(12, "for what the program makes of it"),
  SIGPIPE(13, "wrote to a pipe that nobody reads"),
  SIGALRM(14, "alarm(2)"),
  SIGTERM(15, "asks it to end"),
  SIGSTKFLT(16, "unused by the kernel"),
  SIGCHLD(17, "a child stopped or ended"),
  SIGCONT(18, "goes on if it was stopped"),
  SIGSTOP(19, "stops it; cannot be caught"),
  SIGTSTP(20, "Ctrl-Z"),
  SIGTTIN(21, "read the terminal from the background"),
  SIGTTOU(22, "wrote to the terminal from the background"),
  SIGURG(23, "urgent data on a socket"),
  SIGXCPU(24, "used up its CPU time"),
  SIGXFSZ(25, "file too large"),
  SIGVTALRM(26, "virtual alarm clock"),
  SIGPROF(27, "profiling timer"),
  SIGWINCH(28, "the window changed its size"),
  SIGIO(29, "input or output is possible"),
  SIGPWR(30, "power failure"),
  SIGSYS(31, "bad system call");

  private final int number;
  private final String help;

  Signal(int number, String help) {
    this.number = number;
    this.help = help;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public String help() {
    return help;
  }

  /** The signal of that number, or null. */
  public static Signal of(int number) {
    return number >= 1 && number <= values().length ? values()[number - 1] : null;
  }

  /** How the signal of a number is called: {@code SIGTERM}, {@code SIGRTMIN+2}, {@code 0}. */
  public static String name(int number) {
    Signal known = of(number);
    if (known != null) {
      return known.name();
    }
    // 34 is glibc's SIGRTMIN, 64 the last.
    boolean realTime = number >= 34 && number <= 64;
    return !realTime
        ? Integer.toString(number)
        : number == 34 ? "SIGRTMIN" : "SIGRTMIN+" + (number - 34);
  }

  /** Whether nothing happens to a process that gets it and does not catch it. */
  public boolean ignoredByDefault() {
    return this == SIGCHLD || this == SIGURG || this == SIGWINCH || this == SIGCONT;
  }

  /** Whether it stops a process that does not catch it. */
  public boolean stops() {
    return this == SIGSTOP || this == SIGTSTP || this == SIGTTIN || this == SIGTTOU;
  }
}
