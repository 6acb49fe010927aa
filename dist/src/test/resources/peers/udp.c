/*
 * The C twin of examples/article/udp.ipcsh: a child greets whoever sends it a name: udp NAME...
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static void greet(int server) {
  char text[1024] = "hello, ";
  size_t before = strlen(text);
  struct sockaddr_in from;
  for (;;) {
    socklen_t length = sizeof from;
    ssize_t got = recvfrom(server, text + before, sizeof text - before, 0,
                           (struct sockaddr *)&from, &length);
    if (got <= 0) {
      return;
    }
    sendto(server, text, before + (size_t)got, 0, (struct sockaddr *)&from, length);
  }
}

/* Asks up to five times, and takes only an answer to this question. */
static int ask(int client, struct sockaddr_in *server, const char *name) {
  char wanted[1024], answer[1024];
  int length = snprintf(wanted, sizeof wanted, "hello, %s", name);
  for (int i = 0; i < 5; i++) {
    sendto(client, name, strlen(name), 0, (struct sockaddr *)server, sizeof *server);
    ssize_t got;
    while ((got = recv(client, answer, sizeof answer, 0)) >= 0) {
      if (got == length && memcmp(answer, wanted, (size_t)got) == 0) {
        printf("%s\n", wanted);
        return 0;
      }
    }
  }
  fprintf(stderr, "nobody answers\n");
  return 1;
}

int main(int argc, char **argv) {
  int server = socket(AF_INET, SOCK_DGRAM, 0);
  int client = socket(AF_INET, SOCK_DGRAM, 0);
  struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  socklen_t length = sizeof here;
  struct timeval limit = {.tv_sec = 2};
  if (bind(server, (struct sockaddr *)&here, sizeof here) < 0 ||
      getsockname(server, (struct sockaddr *)&here, &length) < 0 ||
      setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) < 0) {
    perror("udp");
    return 1;
  }
  pid_t child = fork();
  if (child == 0) {
    greet(server);
    _exit(0);
  }
  int failed = 0;
  for (int i = 1; i < argc; i++) {
    failed |= ask(client, &here, argv[i]);
  }
  sendto(client, "", 0, 0, (struct sockaddr *)&here, sizeof here);
  waitpid(child, NULL, 0);
  return failed;
}
