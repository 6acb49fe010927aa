/*
 * Prints COUNT messages, each as type, blank, text, newline: recv KEY COUNT
 *
 * As the article's recv.c, but for the key, and that it ends.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/msg.h>

struct message {
  long type;
  char text[65536];
};

int main(int argc, char **argv) {
  static struct message message;

  if (argc != 3) {
    fprintf(stderr, "usage: recv KEY COUNT\n");
    return 2;
  }
  int queue = msgget((key_t)strtoul(argv[1], NULL, 0), 0);
  if (queue < 0) {
    perror("msgget");
    return 1;
  }
  for (long left = atol(argv[2]); left > 0; left--) {
    ssize_t length = msgrcv(queue, &message, sizeof message.text, 0, 0);
    if (length < 0) {
      perror("msgrcv");
      return 1;
    }
    printf("%ld ", message.type);
    fwrite(message.text, 1, length, stdout);
    putchar('\n');
  }
  return 0;
}
