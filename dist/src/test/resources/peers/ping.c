/*
 * Takes turns with another process, ROUNDS times: ping KEY1 KEY2 ROUNDS
 *
 * It gives 1 to the first semaphore and takes 1 from the second; the other does it the other way
 * round. Both sets must exist. It prints the values in the end.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/sem.h>

static void change(int set, int by) {
  struct sembuf operation = {0, (short)by, 0};
  if (semop(set, &operation, 1) < 0) {
    perror("semop");
    exit(1);
  }
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fprintf(stderr, "usage: ping KEY1 KEY2 ROUNDS\n");
    return 2;
  }
  int give = semget((key_t)strtoul(argv[1], NULL, 0), 0, 0);
  int take = semget((key_t)strtoul(argv[2], NULL, 0), 0, 0);
  if (give < 0 || take < 0) {
    perror("semget");
    return 1;
  }
  for (long left = atol(argv[3]); left > 0; left--) {
    change(give, 1);
    change(take, -1);
  }
  printf("%d %d\n", semctl(give, 0, GETVAL), semctl(take, 0, GETVAL));
  return 0;
}
