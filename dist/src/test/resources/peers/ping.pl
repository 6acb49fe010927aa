# Takes turns with another process: ping.pl KEY1 KEY2 ROUNDS, as ping.c.
use strict;
use warnings;
use IPC::Semaphore;

my ($give, $take) = map { IPC::Semaphore->new(oct($_), 0, 0) or die "semget: $!" } @ARGV[0, 1];
for (1 .. $ARGV[2]) {
  $give->op(0, 1, 0) or die "semop: $!";
  $take->op(0, -1, 0) or die "semop: $!";
}
print $give->getval(0), " ", $take->getval(0), "\n";
