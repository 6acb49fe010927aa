package org.ipcsh.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.ipcsh.api.Source;
import org.junit.jupiter.api.Test;

/** How texts are painted. */
class TokensTest {
  /** Each painted stretch with the first two letters of its paint. */
  private static void painted(String text, String expected) {
    assertEquals(
        expected,
        Parser.parse(new Source("test", text)).tokens().stream()
            .map(t -> t.paint().name().substring(0, 2) + ":" + text.substring(t.from(), t.to()))
            .collect(Collectors.joining(" ")));
  }

  @Test
  void goodTexts() {
    painted(
        "q = msgget 9999 IPC_CREAT|0666 # make",
        "VA:q OP:= CO:msgget NU:9999 CO:IPC_CREAT|0666 CO:# make");
    painted(
        "f a -7 -x --s=1 0:-1:U 1.2.3.4",
        "CO:f WO:a NU:-7 OP:-x OP:--s WO:=1 WO:0:-1:U WO:1.2.3.4");
    painted(
        "if $a.b[0] == 1.5 and not true { x } else { y }",
        "KE:if VA:$a.b BR:[ NU:0 BR:] OP:== NU:1.5 KE:and KE:not CO:true BR:{ CO:x BR:}"
            + " KE:else BR:{ CO:y BR:}");
    painted(
        "print \"a$b ${c}d $(e f)g\" 'h'",
        "CO:print ST:\"a VA:$b ST:  VA:$ BR:{ VA:c BR:} ST:d  BR:$ BR:( CO:e WO:f BR:) ST:g\" ST:'h'");
    painted(
        "x = [a=1, b=c]; y", "VA:x OP:= BR:[ WO:a OP:= NU:1 OP:, WO:b OP:= WO:c BR:] OP:; CO:y");
    painted("f ...$x | ! ls $y", "CO:f OP:... VA:$x OP:| CO:! ST:ls $y");
    painted("def f a=1 --b ...c { }", "KE:def CO:f VA:a OP:= NU:1 OP:--b VA:...c BR:{ BR:}");
    painted(
        "struct s { unsigned int x[8]; /* y */ }",
        "KE:struct WO:s BR:{ KE:unsigned KE:int WO:x BR:[ NU:8 BR:] OP:; CO:/* y */ BR:}");
  }

  @Test
  void badTextsUpToWhereTheyAreBad() {
    painted("x = 5 6; y", "VA:x OP:= NU:5 WR:6");
    painted("x = 09", "VA:x OP:= WR:09");
    painted("f \"a\\q\" b", "CO:f ST:\"a WR:\\q");
    painted("f a) b", "CO:f WO:a WR:)");
    painted("struct s { }; f", "WR:struct s { }");
  }

  @Test
  void whatMoreTextCanMendIsNotWrong() {
    painted("f (a \"b", "CO:f BR:( CO:a ST:\"b");
    painted("f 'b c", "CO:f ST:'b c");
    painted("f b\"c", "CO:f ST:b\"c");
    painted("f \"b $c d", "CO:f ST:\"b  VA:$c ST: d");
    painted("f {", "CO:f BR:{");
    painted("f |", "CO:f OP:|");
  }
}
