/*
 * The C twin of examples/article/packet.ipcsh: captures IPv4 packets that come in on lo, to which
 * it sends as many: packet COUNT
 */
#include <arpa/inet.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

static const char *protocol(unsigned char number) {
  switch (number) {
    case IPPROTO_ICMP: return "ICMP";
    case IPPROTO_TCP: return "TCP";
    case IPPROTO_UDP: return "UDP";
    default: return "another protocol";
  }
}

int main(int argc, char **argv) {
  int count = argc > 1 ? atoi(argv[1]) : 3;
  int packets = socket(AF_PACKET, SOCK_DGRAM, htons(ETH_P_IP));
  struct sockaddr_ll device = {.sll_family = AF_PACKET,
                               .sll_protocol = htons(ETH_P_IP),
                               .sll_ifindex = (int)if_nametoindex("lo")};
  if (packets < 0 || bind(packets, (struct sockaddr *)&device, sizeof device) < 0) {
    perror("packet");
    return 1;
  }
  int to = socket(AF_INET, SOCK_DGRAM, 0);
  struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  socklen_t length = sizeof here;
  if (bind(to, (struct sockaddr *)&here, sizeof here) < 0 ||
      getsockname(to, (struct sockaddr *)&here, &length) < 0) {
    perror("bind");
    return 1;
  }
  for (int i = 0; i < count; i++) {
    sendto(to, "hello", 5, 0, (struct sockaddr *)&here, sizeof here);
  }
  for (int seen = 0; seen < count;) {
    unsigned char data[65536];
    struct sockaddr_ll from;
    socklen_t size = sizeof from;
    ssize_t got = recvfrom(packets, data, sizeof data, 0, (struct sockaddr *)&from, &size);
    if (got >= 20 && from.sll_pkttype == PACKET_HOST) {
      unsigned char *a = data + 12, *b = data + 16;
      printf("%d.%d.%d.%d -> %d.%d.%d.%d %s %zd bytes\n", a[0], a[1], a[2], a[3], b[0], b[1], b[2],
             b[3], protocol(data[9]), got);
      seen++;
    }
  }
  return 0;
}
