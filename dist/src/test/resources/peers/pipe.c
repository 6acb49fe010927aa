/*
 * The C twin of examples/article/pipe.ipcsh: digits of standard input go through a pipe to a child.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int child(int in) {
  char *line = NULL;
  size_t room = 0;
  int count = 0;
  FILE *keys = fdopen(in, "r");
  if (keys == NULL) {
    perror("fdopen");
    return 255;
  }
  while (getline(&line, &room, keys) > 0) {
    printf("you pressed %s", line);
    count++;
  }
  fflush(stdout);
  return count;
}

int main(void) {
  char *line = NULL;
  size_t room = 0;
  int ends[2];
  int status = 0;

  if (pipe(ends) != 0) {
    perror("pipe");
    return 1;
  }
  pid_t pid = fork();
  if (pid == 0) {
    close(ends[1]);
    _exit(child(ends[0]));
  }
  close(ends[0]);
  while (getline(&line, &room, stdin) > 0) {
    line[strcspn(line, "\n")] = '\0';
    if (strlen(line) == 1 && strchr("0123456789", line[0]) != NULL) {
      char key[2] = {line[0], '\n'};
      if (write(ends[1], key, sizeof key) != sizeof key) {
        perror("write");
        return 1;
      }
    } else {
      printf("not a digit: %s\n", line);
      fflush(stdout);
    }
  }
  close(ends[1]);
  if (pid < 0 || waitpid(pid, &status, 0) != pid) {
    perror("child");
    return 1;
  }
  printf("%d keys\n", WEXITSTATUS(status));
  return 0;
}
