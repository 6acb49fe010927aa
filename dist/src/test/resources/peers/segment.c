/*
 * Fills a segment from standard input, or prints what is in it: segment KEY put|get
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>

static void check(int failed, const char *call) {
  if (failed) {
    perror(call);
    exit(1);
  }
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: segment KEY put|get\n");
    return 2;
  }
  int id = shmget((key_t)strtoul(argv[1], NULL, 0), 0, 0);
  check(id < 0, "shmget");
  char *memory = shmat(id, NULL, 0);
  check(memory == (char *)-1, "shmat");
  struct shmid_ds stat;
  check(shmctl(id, IPC_STAT, &stat) < 0, "shmctl");
  if (strcmp(argv[2], "put") == 0) {
    check(fread(memory, 1, stat.shm_segsz, stdin) != stat.shm_segsz, "fread");
  } else {
    check(fwrite(memory, 1, stat.shm_segsz, stdout) != stat.shm_segsz, "fwrite");
  }
  fprintf(stderr, "%lu %zu 0o%o\n", stat.shm_nattch, stat.shm_segsz, stat.shm_perm.mode & 0777);
  return 0;
}
