/*
 * The C twin of examples/article/fifo.ipcsh: fifo read PATH, fifo write PATH
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int copy(FILE *from, FILE *to, const char *mark) {
  char *line = NULL;
  size_t room = 0;
  while (getline(&line, &room, from) > 0) {
    fprintf(to, "%s%s", mark, line);
  }
  return fflush(to) == 0 && !ferror(from) ? 0 : 1;
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: fifo read|write PATH\n");
    return 2;
  }
  int reads = strcmp(argv[1], "read") == 0;
  if (mkfifo(argv[2], 0600) != 0 && errno != EEXIST) {
    perror("mkfifo");
    return 1;
  }
  FILE *fifo = fopen(argv[2], reads ? "r" : "w");
  if (fifo == NULL) {
    perror(argv[2]);
    return 1;
  }
  if (reads) {
    unlink(argv[2]);
    return copy(fifo, stdout, "read: ");
  }
  return copy(stdin, fifo, "");
}
