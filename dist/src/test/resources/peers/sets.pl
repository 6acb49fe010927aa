# Prints all that Perl knows of a set, does operations on it and prints the values:
# sets.pl KEY NUM OP FLAGS NUM OP FLAGS ...
use strict;
use warnings;
use IPC::Semaphore;

my $set = IPC::Semaphore->new(oct(shift), 0, 0) or die "semget: $!";
my $stat = $set->stat or die "semctl: $!";
printf "%o %d %d\n", $stat->mode & 0777, $stat->nsems, $stat->uid;
print join(" ", $set->getall), "\n";
for my $i (0 .. $stat->nsems - 1) {
  print join(" ", $set->getncnt($i), $set->getzcnt($i), $set->getpid($i)), "\n";
}
$set->op(@ARGV) or die "semop: $!" if @ARGV;
print join(" ", $set->getall), "\n";
