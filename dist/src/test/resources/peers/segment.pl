# Fills a segment from standard input, or prints what is in it: segment.pl KEY put|get.
use strict;
use warnings;
use IPC::SharedMem;

my $memory = IPC::SharedMem->new(oct($ARGV[0]), 0, 0) or die "shmget: $!";
$memory->attach or die "shmat: $!";
my $stat = $memory->stat or die "shmctl: $!";
binmode STDIN;
binmode STDOUT;
if ($ARGV[1] eq "put") {
  local $/;
  my $bytes = <STDIN>;
  $memory->write($bytes, 0, length $bytes) or die "write: $!";
} else {
  print $memory->read(0, $stat->segsz);
}
printf STDERR "%d %d 0o%o\n", $stat->nattch, $stat->segsz, $stat->mode & 0777;
$memory->detach;
