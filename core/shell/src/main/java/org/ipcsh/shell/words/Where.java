package org.ipcsh.shell.words;

import org.ipcsh.api.Action;
import org.ipcsh.api.Arg;
import org.ipcsh.api.Block;
import org.ipcsh.api.Command;
import org.ipcsh.api.Input;
import org.ipcsh.api.Rows;
import org.ipcsh.api.Session;
import org.ipcsh.api.Word;
import org.ipcsh.lang.run.Values;
import org.ipcsh.shell.show.RecordFields;

/** Keeps some rows. */
@Command(
    name = "where",
    summary = "Keep the rows for which something is so.",
    search = {"filter", "grep", "only", "if"})
public sealed interface Where extends Action<Rows<Object>> {
  /** Those of which a field compares with a value as asked. */
  record Field(
      @Input("rows") Rows<Object> rows,
      @Arg("the field") String field,
      @Word({"==", "!=", "<", "<=", ">", ">=", "=~", "in"}) String operator,
      @Arg("what to compare it with") Spelled value)
      implements Where {
    @Override
    public Rows<Object> run(Session session) {
      RecordFields fields = session.part(Streams.class).fields();
      Comparison comparison = new Comparison(operator, value, session);
      return new Through(
          session, rows, row -> comparison.holds(fields.field(row, field)) ? row : Through.NONE);
    }
  }

  /** Those for which a block is true. */
  record Condition(@Input("rows") Rows<Object> rows, @Arg("the condition, on $it") Block condition)
      implements Where {
    @Override
    public Rows<Object> run(Session session) {
      return new Through(
          session, rows, row -> Values.truth(condition.call(row)) ? row : Through.NONE);
    }
  }
}
