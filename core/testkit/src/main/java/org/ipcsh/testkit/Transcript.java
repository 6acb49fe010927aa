package org.ipcsh.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipcsh.api.Problem;

/**
 * What sessions look like, as it stands in a file: fenced in Markdown as {@code ipcsh}, or in a
 * file of its own whose name ends in {@code .ipcsht} and which is all one fence.
 *
 * @param file where it stands
 * @param headings those under which there is something to run, in order
 */
public record Transcript(Path file, List<Heading> headings) {
  /** What a line that is typed begins with. */
  public static final String PROMPT = "ipcsh> ";

  /** What a line that continues the one before begins with. */
  public static final String MORE = "     > ";

  /** How the name of a transcript that is not in Markdown ends. */
  public static final String SUFFIX = ".ipcsht";

  /**
   * The exchanges under one heading, which share a session.
   *
   * @param file where it stands
   * @param title the heading without its {@code #}; empty before the first one
   * @param line where the heading stands, from 1
   * @param exchanges in order
   */
  public record Heading(Path file, String title, int line, List<Exchange> exchanges) {}

  /**
   * What is typed, and what comes of it.
   *
   * @param line where its prompt stands, from 1
   * @param indent blanks that stand before each of its lines, where the fence is in a list
   * @param input the lines typed, without prompts
   * @param output the lines that come, of out and err together
   */
  public record Exchange(int line, int indent, List<String> input, List<String> output) {
    /** What is typed, as one text. */
    public String text() {
      return String.join("\n", input);
    }
  }

  /**
   * Reads a file.
   *
   * @throws org.ipcsh.api.ProblemException with a {@link Problem.BadFile} if it cannot be read, or
   *     has output before the first prompt, or a fence that does not end
   */
  public static Transcript read(Path file) {
    try {
      return parse(file, Files.readString(file));
    } catch (IOException e) {
      throw new Problem.BadFile(file.toString(), e.toString()).thrown();
    }
  }

  /** The same for a text that is there already; {@code file} is what messages call it. */
  public static Transcript parse(Path file, String text) {
    return new TranscriptParser(file).parse(text);
  }
}
