/*
 * Sends each line of standard input as one message: send KEY
 *
 * As the article's send.c, but for the key, the types and any bytes in a line. The type of line i,
 * counted from 0, is (i * 2654435761 & 0x7fffffff) + 1, in all senders here. The queue must exist.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/msg.h>

struct message {
  long type;
  char text[65536];
};

int main(int argc, char **argv) {
  static struct message message;
  char *line = NULL;
  size_t room = 0;
  ssize_t length;
  long i = 0;

  if (argc != 2) {
    fprintf(stderr, "usage: send KEY\n");
    return 2;
  }
  int queue = msgget((key_t)strtoul(argv[1], NULL, 0), 0);
  if (queue < 0) {
    perror("msgget");
    return 1;
  }
  while ((length = getline(&line, &room, stdin)) >= 0) {
    if (length > 0 && line[length - 1] == '\n') {
      length--;
    }
    if ((size_t)length > sizeof message.text) {
      fprintf(stderr, "line too long\n");
      return 1;
    }
    message.type = (i++ * 2654435761L & 0x7fffffff) + 1;
    memcpy(message.text, line, length);
    if (msgsnd(queue, &message, length, 0) < 0) {
      perror("msgsnd");
      return 1;
    }
  }
  return 0;
}
