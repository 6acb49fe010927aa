# pairs.pl COUNT: sends and receives 64 bytes COUNT times, prints nanoseconds per pair.
use strict;
use warnings;
use IPC::SysV qw(IPC_PRIVATE IPC_CREAT IPC_RMID);
use Time::HiRes qw(clock_gettime CLOCK_MONOTONIC);

my $count = $ARGV[0];
my $queue = msgget(IPC_PRIVATE, IPC_CREAT | 0600);
defined $queue or die "msgget: $!";
my $message = pack('l! a64', 1, 'x' x 64);
my $start = clock_gettime(CLOCK_MONOTONIC);
for (1 .. $count) {
  my $received;
  msgsnd($queue, $message, 0) or die "msgsnd: $!";
  msgrcv($queue, $received, 64, 0, 0) or die "msgrcv: $!";
}
my $end = clock_gettime(CLOCK_MONOTONIC);
msgctl($queue, IPC_RMID, 0);
printf "%.0f\n", ($end - $start) * 1e9 / $count;
