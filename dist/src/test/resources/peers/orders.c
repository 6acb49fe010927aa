/*
 * Writes structs into a segment, or prints those that are in it: orders KEY put|get COUNT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>

struct order {
  char side;
  int id;
  double px;
  char sym[8];
  unsigned short qty[3];
  unsigned long long stamp;
};

int main(int argc, char **argv) {
  if (argc != 4) {
    fprintf(stderr, "usage: orders KEY put|get COUNT\n");
    return 2;
  }
  int id = shmget((key_t)strtoul(argv[1], NULL, 0), 0, 0);
  struct order *orders = shmat(id, NULL, 0);
  if (orders == (void *)-1) {
    perror("shmat");
    return 1;
  }
  for (int i = 0; i < atoi(argv[3]); i++) {
    struct order *o = orders + i;
    if (strcmp(argv[2], "put") == 0) {
      o->side = i % 2 ? 'B' : 'S';
      o->id = -i;
      o->px = i / 2.0;
      o->sym[0] = 'S';
      o->sym[1] = (char)('0' + i % 10);
      o->sym[2] = 0;
      o->qty[0] = (unsigned short)i;
      o->qty[2] = (unsigned short)(65535 - i);
      o->stamp = 18446744073709551615ull - (unsigned long long)i;
    } else {
      printf("%c %d %.1f %s %d %d %d %llu\n", o->side, o->id, o->px, o->sym, o->qty[0],
             o->qty[1], o->qty[2], o->stamp);
    }
  }
  return 0;
}
