/*
 * Two processes share a buffer and take turns at it, COUNT times: shm COUNT. One asks, the other
 * answers in the same place, and the first prints the answer.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

struct message {
  int number;
  unsigned int length;
  char text[56];
};

static int turns;

static void change(unsigned short which, short by) {
  struct sembuf operation = {which, by, 0};
  if (semop(turns, &operation, 1) < 0) {
    perror("semop");
    exit(1);
  }
}

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: shm COUNT\n");
    return 2;
  }
  int count = atoi(argv[1]);
  int segment = shmget(IPC_PRIVATE, sizeof(struct message), IPC_CREAT | 0600);
  struct message *buffer = shmat(segment, NULL, 0);
  turns = semget(IPC_PRIVATE, 2, IPC_CREAT | 0600);
  if (buffer == (void *)-1 || turns < 0) {
    perror("shmat or semget");
    return 1;
  }
  shmctl(segment, IPC_RMID, NULL);
  if (fork() == 0) {
    for (int i = 1; i <= count; i++) {
      char text[56];
      change(0, -1);
      snprintf(text, sizeof text, "got %u bytes: %.30s", buffer->length, buffer->text);
      strcpy(buffer->text, text);
      change(1, 1);
    }
    _exit(0);
  }
  for (int i = 1; i <= count; i++) {
    buffer->number = i;
    buffer->length = (unsigned)sprintf(buffer->text, "message %d of %d", i, count);
    change(0, 1);
    change(1, -1);
    printf("%s\n", buffer->text);
  }
  wait(NULL);
  semctl(turns, 0, IPC_RMID);
  return 0;
}
