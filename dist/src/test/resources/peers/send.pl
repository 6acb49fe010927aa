# Sends each line of standard input as one message: send.pl KEY. Types as in send.c.
use strict;
use warnings;
use IPC::Msg;

my $queue = IPC::Msg->new(oct($ARGV[0]), 0) or die "msgget: $!";
binmode STDIN;
my $i = 0;
while (my $line = <STDIN>) {
  chomp $line;
  $queue->snd(($i++ * 2654435761 & 0x7fffffff) + 1, $line) or die "msgsnd: $!";
}
