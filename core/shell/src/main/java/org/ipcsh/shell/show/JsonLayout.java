package org.ipcsh.shell.show;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/** A blank after each comma and colon; rows of the outermost array on lines of their own. */
final class JsonLayout extends MinimalPrettyPrinter {
  private static final long serialVersionUID = 1;

  private final boolean rows;

  JsonLayout(boolean rows) {
    this.rows = rows;
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    json.writeRaw(", ");
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    json.writeRaw(isRows(json) ? "\n" : "");
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(isRows(json) ? ",\n" : ", ");
  }

  @Override
  public void writeEndArray(JsonGenerator json, int count) throws IOException {
    json.writeRaw(isRows(json) && count > 0 ? "\n]" : "]");
  }

  private boolean isRows(JsonGenerator json) {
    return rows && json.getOutputContext().getParent().inRoot();
  }
}
