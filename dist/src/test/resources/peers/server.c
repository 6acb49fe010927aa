/*
 * Answers line by line what one client says: server PORT
 *
 * As the article's server.c, but for the port; 0 is any free one.
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
  socklen_t length = sizeof address;
  char line[65536];

  if (argc != 2) {
    fprintf(stderr, "usage: server PORT\n");
    return 2;
  }
  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_port = htons((in_port_t)atoi(argv[1]));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int listening = socket(AF_INET, SOCK_STREAM, 0);
  if (listening < 0) return failed("socket");
  if (bind(listening, (struct sockaddr *)&address, sizeof address) < 0) return failed("bind");
  if (listen(listening, 1) < 0) return failed("listen");
  if (getsockname(listening, (struct sockaddr *)&address, &length) < 0) return failed("getsockname");
  printf("listening at 127.0.0.1:%d\n", ntohs(address.sin_port));
  fflush(stdout);
  int connection = accept(listening, NULL, NULL);
  if (connection < 0) return failed("accept");
  FILE *in = fdopen(connection, "r");
  FILE *out = fdopen(dup(connection), "w");
  if (in == NULL || out == NULL) return failed("fdopen");
  while (fgets(line, sizeof line, in) != NULL) {
    fputs(line, stdout);
    fprintf(out, "server: %s", line);
    fflush(out);
  }
  return 0;
}
