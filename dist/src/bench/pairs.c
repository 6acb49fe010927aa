/* pairs COUNT: sends and receives 64 bytes COUNT times, prints nanoseconds per pair. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <time.h>

struct message {
  long type;
  char text[64];
};

int main(int argc, char **argv) {
  static struct message message;
  struct timespec start, end;
  long count = argc > 1 ? atol(argv[1]) : 1000000;

  int queue = msgget(IPC_PRIVATE, IPC_CREAT | 0600);
  if (queue < 0) {
    perror("msgget");
    return 1;
  }
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (long i = 0; i < count; i++) {
    message.type = 1;
    if (msgsnd(queue, &message, sizeof message.text, 0) < 0 ||
        msgrcv(queue, &message, sizeof message.text, 0, 0) != sizeof message.text) {
      perror("msgsnd or msgrcv");
      msgctl(queue, IPC_RMID, NULL);
      return 1;
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  msgctl(queue, IPC_RMID, NULL);
  printf("%.0f\n", ((end.tv_sec - start.tv_sec) * 1e9 + (end.tv_nsec - start.tv_nsec)) / count);
  return 0;
}
