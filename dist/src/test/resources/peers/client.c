/*
 * Says each line of standard input to a server and prints what it answers: client PORT
 *
 * As the article's client.c, but for the port.
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int failed(const char *call) {
  perror(call);
  return 1;
}

int main(int argc, char **argv) {
  struct sockaddr_in address;
  char line[65536];

  if (argc != 2) {
    fprintf(stderr, "usage: client PORT\n");
    return 2;
  }
  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_port = htons((in_port_t)atoi(argv[1]));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int s = socket(AF_INET, SOCK_STREAM, 0);
  if (s < 0) return failed("socket");
  if (connect(s, (struct sockaddr *)&address, sizeof address) < 0) return failed("connect");
  FILE *in = fdopen(s, "r");
  FILE *out = fdopen(dup(s), "w");
  if (in == NULL || out == NULL) return failed("fdopen");
  while (fgets(line, sizeof line, stdin) != NULL) {
    fputs(line, out);
    fflush(out);
    if (fgets(line, sizeof line, in) == NULL) break;
    fputs(line, stdout);
  }
  return 0;
}
