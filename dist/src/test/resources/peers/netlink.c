/*
 * The C twin of examples/article/netlink.ipcsh: lists the network interfaces, a line each, as the
 * kernel's dump of all links has them.
 */
#include <linux/if.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

static void show(struct nlmsghdr *message) {
  struct ifinfomsg *link = NLMSG_DATA(message);
  int length = (int)IFLA_PAYLOAD(message);
  for (struct rtattr *each = IFLA_RTA(link); RTA_OK(each, length); each = RTA_NEXT(each, length)) {
    if (each->rta_type == IFLA_IFNAME) {
      const char *state = link->ifi_flags & IFF_UP ? "up" : "down";
      printf("%d %s %s\n", link->ifi_index, (char *)RTA_DATA(each), state);
    }
  }
}

int main(void) {
  struct {
    struct nlmsghdr header;
    struct ifinfomsg link;
  } request = {.header = {.nlmsg_len = sizeof request,
                          .nlmsg_type = RTM_GETLINK,
                          .nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP,
                          .nlmsg_seq = 1}};
  static char answer[1 << 18] __attribute__((aligned(NLMSG_ALIGNTO)));
  int s = socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
  if (s < 0 || send(s, &request, sizeof request, 0) < 0) {
    perror("netlink");
    return 1;
  }
  for (;;) {
    ssize_t got = recv(s, answer, sizeof answer, 0);
    if (got < 0) {
      perror("recv");
      return 1;
    }
    unsigned left = (unsigned)got;
    struct nlmsghdr *each = (void *)answer;
    for (; NLMSG_OK(each, left); each = NLMSG_NEXT(each, left)) {
      if (each->nlmsg_type == NLMSG_DONE) {
        return 0;
      }
      show(each);
    }
  }
}
