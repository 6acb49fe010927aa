package org.ipcsh.shell.words;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.api.Row;
import org.ipcsh.api.Rows;

/**
 * Reads CSV, RFC 4180, with a header that names the fields. All of them are text, byte for byte:
 * {@code 007} is no number until someone says so.
 */
final class CsvText extends Rows<Object> {
  private final CloseableIterator<CsvRecord> records;
  private final List<String> names;

  CsvText(Bytes text) {
    // Latin-1 has a character for each byte, and CSV's own characters are ASCII.
    String latin = new String(text.toArray(), StandardCharsets.ISO_8859_1);
    records =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .ofCsvRecord(latin)
            .iterator();
    CsvRecord header = record();
    names =
        header == null
            ? List.of()
            : header.getFields().stream().map(name -> bytes(name).toString()).toList();
    if (new HashSet<>(names).size() < names.size()) {
      throw bad("the header " + String.join(",", names) + " names a column twice");
    }
  }

  @Override
  protected Object read() {
    CsvRecord record = record();
    return record == null
        ? null
        : Row.of(names, record.getFields().stream().map(CsvText::bytes).toArray());
  }

  private CsvRecord record() {
    CsvRecord record;
    try {
      record = records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw bad(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    }
    if (record != null && names != null && record.getFieldCount() != names.size()) {
      throw bad(
          "line "
              + record.getStartingLineNumber()
              + " has "
              + record.getFieldCount()
              + " fields and the header "
              + names.size());
    }
    return record;
  }

  private static Bytes bytes(String latin) {
    return Bytes.wrap(latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static ProblemException bad(String why) {
    return new Problem.BadValue("the text", "CSV", "not: " + why).thrown();
  }
}
