package org.ipcsh.lang.parse;

import java.util.List;

/** Good texts: all that the design of the language shows, and what else there is of each kind. */
final class Corpus {
  static final List<String> GOOD =
      List.of(
          "q = msgget 9999 IPC_CREAT|0666",
          "msgsnd $q 1 \"hello\"",
          "msgrcv $q 0 IPC_NOWAIT",
          "msgrcv $q 0 --timeout 2s              # msgrcv(2) has no time limit: the shell adds one",
          "s = semget IPC_PRIVATE 1 IPC_CREAT|0600",
          "semctl $s 0 SETVAL 1",
          "semop $s 0:-1:SEM_UNDO                # one sembuf is num:op:flags",
          "m = mmap open test_file PROT_READ MAP_SHARED",
          "mmap read $m 0 16",
          "l = socket AF_INET SOCK_STREAM",
          "bind $l 127.0.0.1:5000",
          "trace on                              # from here on every call is shown",
          "listen $l 1",
          "q = msgget IPC_PRIVATE IPC_CREAT|0600",
          "msgctl $q IPC_RMID",
          "q = msgget 9999 IPC_CREAT|0666; defer { msgctl $q IPC_RMID }",
          """
          def drain queue --limit=100 {
            n = 0
            while $n < $limit { try { msgrcv $queue 0 IPC_NOWAIT; n = $n + 1 } catch e { if $e.errno == ENOMSG { break }; throw $e } }
            return $n
          }
          print "drained: $(drain $q --limit 10)" $r.type:$r.text
          """,
          "while (semctl $s 0 GETVAL) == 1 and $n < 200 { sleep 50ms; n = $n + 1 }",
          "msgs | where owner == root | to json                # where FIELD OP VALUE",
          "msgs | where { $it.msg_qnum > 0 and $it.owner != \"root\" } | each { $it.id } | count",
          "fails EAGAIN { msgsnd $q 1 $big IPC_NOWAIT }",
          "r = within 2s { msgrcv $q -7 --size 64 }; assert $r.text == \"hello\"",
          "ops = [0:-1:SEM_UNDO 1:1]; semop $s ...$ops",
          "struct order { int id; double px; char sym[8]; }",
          "mmap write $m 0 [id=7 px=1.5 sym=\"AB\"] --as order",
          "j = spawn { semop $s 0:-1 }; p = peer { semop $s 0:-1:SEM_UNDO }; wait $j; kill $p SIGTERM",
          "trap SIGINT { done = true }; for i in 1..10 { time { sleep 100ms } }; v = (! uname -r)",
          "#!/usr/bin/env ipcsh\n# a comment\n\nprint ok # and one more",
          "n=5;m=$n",
          "msgget 007 IPC_CREAT|0600 --temporary",
          "msgctl $q IPC_SET msg_qbytes=$n mode=0600 note=\"a b\"'c'",
          "poll [$a:POLLIN $b:POLLIN|POLLOUT] 100ms",
          "x = ($f|IPC_NOWAIT) | count",
          "x = -9223372036854775808 + 0x7fffffffffffffff * 0755 / 64k % 1.5e-3",
          "x = not $a == 1 and (not $b or $c in [1 2 3]) or $d =~ \"^a.*\"",
          "x = ~$a & 0xff << 2 >> 1 - -$b",
          "x = 1..$n; y = $x[0] + $a.b[1].c[$i + 1]",
          "print ${file}.bak \"${r.type}x $(msgrcv $q).text $a[\"k\"]\"",
          "print 'it''s' \"\\n\\t\\x41\\33\\u{e9}\\\"\\$\\\\\" b\"a\\x00\\xff$\"",
          "print \"two\nlines\" 'and\ntwo'",
          "print ~ ~/x a~b -7 -$n -x --size=64 --size=$n -- --x",
          "bind $l [::1]:80; bind $l [fe80::1%eth0]:$port",
          "print a#b $env.HOME $args[0] $it $_ <in >out 2>&1 a=b !x *.c a,b ]",
          "run ls -l | lines | first 3 | save out.txt",
          "foo a \\\n  b \\\n  c",
          "foo (bar\n  a # comment\n  b) [1, 2\n 3]",
          "foo |\n  bar |\n\n  # why\n  baz",
          "f ...(lines) ...[1 2] ...$a.b ...x",
          "x = [a=1, b=[1 2] c=[d=\"x\"] e=$y.z f=(g)]",
          "x = [] ; y = [[1 2] [3 4]]; z = [\"a\" 'b' $c (d) ...$e]",
          "x = [1 2 3][0] + (f).g + (f)[1]",
          "if $a { b } else if $c == null { d } else { e }",
          "if (msgget 1) == 5 { return } else { return 5 }",
          "repeat 3 { a; continue }; while true { break }",
          "for x in $list { print $x }; for l in (lines) { print $l }",
          "try { a } catch { throw \"text\" }; try { a } catch e { throw }",
          "def f { }; def g a b=5 c=\"x\" --d --e=[1 2] ...rest { f $a; return (f) | count }",
          "struct s { unsigned long x; int64_t a, b[3]; char c; /* d */ double e; // f\n }",
          "source lib/util.ipcsh; source 'a b'; source ~/x",
          "! ls -l | wc -l; echo 'a}b'",
          "v = (! echo \"a)b\" $(date) (x)); w = 5",
          "defer { ! rm -f ${x} '}' }; print done",
          "msg:msgsnd $q 1 x; mq_open /q O_CREAT",
          "throw \"x $n\" | y; return $a | b; assert (f) != false",
          "true; null; \"text\"; [1 2]; -5; $x; IPC_CREAT|0600; b\"x\"; (f)",
          "if = 5; source = 6; print if while $if",
          "x = 1.5h + 500us - 5min * 100ns",
          "a = \"héllo 😀 $n€\"; print größe 😀",
          "each { $it.a } { b } c {\n d\n e\n}",
          "f 1 .5 5. a.b ... .. a...b $a.. $a.5",
          "foo\r\n  bar\r\n",
          "");

  private Corpus() {}
}
