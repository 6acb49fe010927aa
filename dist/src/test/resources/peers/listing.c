/*
 * Reads a file TIMES times and prints what it read last: listing map|read TIMES. The article's two
 * programs in one.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void check(int failed, const char *call) {
  if (failed) {
    perror(call);
    exit(1);
  }
}

int main(int argc, char **argv) {
  static const char text[] = "Hello, everyone: this is the file that is read.";
  enum { LENGTH = sizeof text - 1 };
  if (argc != 3) {
    fprintf(stderr, "usage: listing map|read TIMES\n");
    return 2;
  }
  char file[] = "/tmp/listingXXXXXX";
  int fd = mkstemp(file);
  check(fd < 0, "mkstemp");
  check(write(fd, text, LENGTH) != LENGTH, "write");
  char got[LENGTH + 1] = "";
  char *mapped = mmap(NULL, LENGTH, PROT_READ, MAP_SHARED, fd, 0);
  check(mapped == MAP_FAILED, "mmap");
  close(fd);
  for (long left = atol(argv[2]); left > 0; left--) {
    if (strcmp(argv[1], "map") == 0) {
      memcpy(got, mapped, LENGTH);
    } else {
      fd = open(file, O_RDONLY);
      check(read(fd, got, LENGTH) != LENGTH, "read");
      close(fd);
    }
  }
  unlink(file);
  printf("%s\n", got);
  return 0;
}
