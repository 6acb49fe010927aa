# Prints COUNT messages, each as type, blank, text, newline: recv.pl KEY COUNT.
use strict;
use warnings;
use IPC::Msg;

my $queue = IPC::Msg->new(oct($ARGV[0]), 0) or die "msgget: $!";
binmode STDOUT;
for (1 .. $ARGV[1]) {
  my $text;
  my $type = $queue->rcv($text, 65536, 0, 0) or die "msgrcv: $!";
  print "$type $text\n";
}
