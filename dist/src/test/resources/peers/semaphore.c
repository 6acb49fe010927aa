/*
 * Two processes fight for the keyboard under a lock: semaphore KEY PAUSE VALUE
 *
 * As the article describes its semaphore.c, but for what it is told: PAUSE are the milliseconds a
 * process waits after it has given the lock back, and VALUE is what the semaphore is set to. It
 * also ends with its input.
 */
#define _GNU_SOURCE
#include <ctype.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/sem.h>
#include <sys/wait.h>
#include <unistd.h>

static int set;
static volatile sig_atomic_t interrupted;

static void interrupt(int signal) {
  (void)signal;
  interrupted = 1;
}

static void change(int by) {
  struct sembuf operation = {0, (short)by, SEM_UNDO};
  if (semop(set, &operation, 1) < 0) {
    perror("semop");
    _exit(1);
  }
}

static int critical_resource(void) {
  char key;
  while (read(STDIN_FILENO, &key, 1) == 1) {
    if (isdigit((unsigned char)key)) {
      dprintf(STDOUT_FILENO, "You entered %c: press Ctrl-C to end this\n", key);
      return 1;
    }
  }
  return 0;
}

static pid_t fight(int pause) {
  pid_t child = fork();
  if (child == 0) {
    signal(SIGINT, SIG_DFL);
    int more = 1;
    while (more) {
      change(-1);
      more = critical_resource();
      change(1);
      usleep(1000 * pause);
    }
    _exit(0);
  }
  return child;
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fprintf(stderr, "usage: semaphore KEY PAUSE VALUE\n");
    return 2;
  }
  set = semget((key_t)strtoul(argv[1], NULL, 0), 1, IPC_CREAT | IPC_EXCL | 0600);
  if (set < 0 || semctl(set, 0, SETVAL, atoi(argv[3])) < 0) {
    perror("semget");
    return 1;
  }
  struct sigaction action = {.sa_handler = interrupt};
  sigaction(SIGINT, &action, NULL);
  pid_t children[] = {fight(atoi(argv[2])), fight(atoi(argv[2]))};
  for (int i = 0; i < 2; i++) {
    while (waitpid(children[i], NULL, 0) < 0 && interrupted) {
      kill(children[0], SIGINT);
      kill(children[1], SIGINT);
    }
  }
  printf("the lock is %d\n", semctl(set, 0, GETVAL));
  return semctl(set, 0, IPC_RMID) < 0;
}
